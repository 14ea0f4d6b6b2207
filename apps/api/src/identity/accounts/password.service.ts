import { Algorithm, hash, verify } from "@node-rs/argon2";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";

/** **Source** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** However it was typed, a letter with its accent is the same letter. **Source** Unicode Standard Annex 15, form C. */
const normal = (password: string) => password.normalize("NFC");

/** Is this the password? Takes as long for an account that does not exist as for one that does. */
@Injectable()
export class PasswordService {
  private readonly dummy: Promise<string>;

  constructor(clock: Clock) {
    this.dummy = hash(clock.randomBytes(32), cost);
  }

  /** What is stored instead of a password? */
  hash(password: string): Promise<string> {
    return hash(normal(password), cost);
  }

  /** Does the password fit the stored hash? Without a hash the answer is no, after the same work. */
  async verify(storedHash: string | undefined, password: string): Promise<boolean> {
    const fits = await verify(storedHash ?? (await this.dummy), normal(password));
    return storedHash !== undefined && fits;
  }
}
