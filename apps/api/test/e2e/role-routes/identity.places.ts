import { uuidv7 } from "uuidv7";
import { asOwner } from "../../harness/test-database.js";
import { addAuthenticator } from "../../harness/test-factors.js";
import { testPassword } from "../../harness/test-people.js";
import { addToken } from "../../harness/test-token.js";
import { made, type Places } from "./role-route-world.js";

/** A session, a token, a factor, one that is not confirmed yet, and a company's identity if there is a company. */
export const places: Places = {
  async ofPerson(api, person, hasFactor) {
    const { id: tokenId } = await addToken(api, person, "organisation.read");
    const factor = hasFactor ? { factorId: (await addAuthenticator(api, person)).id } : {};
    const newFactorId = await made(person.send("POST", "/v1/me/factors/totp", { password: testPassword }));
    const identityId = uuidv7();
    const sessionId = await asOwner(async (owner) => {
      if (person.organisationId !== null) {
        await owner.query(
          `INSERT INTO external_identities (id, person_id, organisation_id, issuer, subject, label, created_at)
           VALUES ($1::uuid, $2, $3, 'https://id.example', $1::uuid::text, 'Company', now())`,
          [identityId, person.id, person.organisationId],
        );
      }
      const sql = "SELECT id FROM sessions WHERE person_id = $1";
      return (await owner.query<{ id: string }>(sql, [person.id])).rows[0]!.id;
    });
    return { tokenId, ...factor, newFactorId, identityId, sessionId };
  },
};
