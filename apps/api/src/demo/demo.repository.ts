import { grantOf, scopeKindOf } from "@interphase/access";
import type { OwnerConnection } from "../platform/database/owner-connection.js";
import { addDemoBallots } from "./demo-ballots.repository.js";
import { addDemoCleanTeam } from "./demo-clean-team.repository.js";
import { addDemoDirectory } from "./demo-directory.repository.js";
import { addDemoDocuments } from "./demo-documents.repository.js";
import { addDemoGroups } from "./demo-groups.repository.js";
import { addDemoTalent } from "./demo-talent.repository.js";
import type { DemoPerson } from "./demo-alliance.js";
import { addDemoMemberships } from "./demo-members.repository.js";
import { addDemoMeetings } from "./demo-meetings.repository.js";

/** A person of the demo with what is stored of them. */
export interface StoredDemoPerson extends DemoPerson {
  readonly id: string;
  readonly passwordHash: string;
  readonly authenticator: { readonly id: string; readonly sealedSecret: string } | null;
}

/** Is nobody there yet? Then, and only then, the demo is made. */
export async function hasNobody(owner: OwnerConnection): Promise<boolean> {
  const found = await owner.query("SELECT FROM people LIMIT 1");
  return found.rowCount === 0;
}

/** Adds all people of the demo or none, and asks no second factor of them. */
export async function addDemoPeople(
  owner: OwnerConnection,
  people: readonly StoredDemoPerson[],
  at: string,
): Promise<void> {
  await owner.query("BEGIN");
  try {
    for (const { id, organisation, email, displayName, passwordHash, role, authenticator } of people) {
      await owner.query(
        `INSERT INTO people (id, organisation_id, email, display_name, password_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, organisation?.id ?? null, email, displayName, passwordHash, at],
      );
      const { scopeId } = grantOf(role, organisation?.id ?? null);
      await owner.query(
        `INSERT INTO role_assignments (id, person_id, organisation_id, role, scope_kind, scope_id, starts_at, created_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $6)`,
        [id, organisation?.id ?? null, role, scopeKindOf[role], scopeId, at],
      );
      if (authenticator !== null) {
        await owner.query(
          `INSERT INTO factors (id, person_id, kind, name, sealed_secret, last_step, created_at, confirmed_at)
           VALUES ($1, $2, 'totp', 'Authenticator', $3, 0, $4, $4)`,
          [authenticator.id, id, authenticator.sealedSecret, at],
        );
      }
    }
    await owner.query("UPDATE alliance_settings SET second_factor_roles = '{}'");
    await addDemoMemberships(owner, people, at);
    await addDemoGroups(owner, people, at);
    await addDemoCleanTeam(owner, people, at);
    await addDemoMeetings(owner, people, at);
    await addDemoDirectory(owner, people, at);
    await addDemoDocuments(owner, people, at);
    await addDemoTalent(owner, people, at);
    await addDemoBallots(owner, people, at);
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    throw error;
  }
}
