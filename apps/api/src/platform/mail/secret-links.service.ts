import { Injectable } from "@nestjs/common";
import { SecretsService } from "../secrets/secrets.service.js";

const purpose = "mail link";

/** How is a secret link kept between its act and its delivery? Encrypted, so that a copy of the database opens nothing. */
@Injectable()
export class SecretLinks {
  constructor(private readonly secrets: SecretsService) {}

  seal(path: string): string {
    return this.secrets.encrypt(purpose, Buffer.from(path));
  }

  /** Undefined when its key is no longer there. */
  open(sealed: string): string | undefined {
    try {
      return this.secrets.decrypt(purpose, sealed).toString();
    } catch {
      return undefined;
    }
  }
}
