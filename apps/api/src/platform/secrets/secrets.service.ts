import { Injectable } from "@nestjs/common";
import { Clock } from "../clock/clock.js";
import { deriveKey, parseSecretKeys, seal, unseal, type SecretKey } from "./secret-keys.js";

/** How are secrets kept that the api must be able to read again? Sealed for one purpose each, by the keys of this installation. */
@Injectable()
export class SecretsService {
  private readonly keys: readonly [SecretKey, ...SecretKey[]];

  constructor(
    private readonly clock: Clock,
    secretKeys: string,
  ) {
    this.keys = parseSecretKeys(secretKeys);
  }

  /** What is stored instead of the secret? */
  encrypt(purpose: string, plain: Buffer): string {
    return seal(this.keys[0], purpose, plain, this.clock.randomBytes(12));
  }

  /** What was the secret? **Fails** when it was sealed for another purpose or altered, or its key has been taken away. */
  decrypt(purpose: string, text: string): Buffer {
    return unseal(this.keys, purpose, text);
  }

  /** 32 bytes for one purpose, the same at every start and in every process, until the keys are rotated. */
  derive(purpose: string): Buffer {
    return deriveKey(this.keys[0], purpose);
  }

  /** Under which name is the present key known? Stored texts and signatures carry it. */
  get keyId(): string {
    return this.keys[0].id;
  }
}
