import { Injectable } from "@nestjs/common";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { passkeyChallengesTable } from "./passkey-challenge.entity.js";

const taken = columnsOf(passkeyChallengesTable, "challenge");

/** Where do challenges wait for a passkey's signature? Each is taken once; whoever is to make a passkey has a challenge of their own. */
@Injectable()
export class PasskeyChallengesRepository {
  constructor(private readonly database: Database) {}

  /** `personId` is null for a sign-in, before anybody is known. */
  async insert(
    challenge: { readonly id: string; readonly personId: string | null; readonly challenge: string },
    now: Date,
    expiresAt: Date,
  ): Promise<void> {
    await this.database.withPurpose("authentication", async () => {
      await this.database.execute(`DELETE FROM passkey_challenges WHERE expires_at <= $1`, [now]);
      await this.database.execute(
        `INSERT INTO passkey_challenges (id, person_id, challenge, expires_at) VALUES ($1, $2, $3, $4)`,
        [challenge.id, challenge.personId, challenge.challenge, expiresAt],
      );
    });
  }

  /** The challenge of this id and person, taken: nobody gets it again. */
  async take(id: string, personId: string | null, now: Date): Promise<string | undefined> {
    const rows = await this.database.withPurpose("authentication", () =>
      this.database.query(
        taken.row,
        `DELETE FROM passkey_challenges WHERE id = $1 AND person_id IS NOT DISTINCT FROM $2 AND expires_at > $3
         RETURNING ${taken.list()}`,
        [id, personId, now],
      ),
    );
    return rows[0]?.challenge;
  }
}
