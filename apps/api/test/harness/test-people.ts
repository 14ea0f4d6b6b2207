import { hash } from "@node-rs/argon2";
import { grantOf, scopeKindOf, type Role } from "@interphase/access";
import { createHash, randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { asOwner } from "./test-database.js";

export interface TestPerson {
  readonly id: string;
  readonly organisationId: string | null;
  readonly email: string;
  readonly token: string;
}

/** One password for all, hashed as cheaply as the algorithm allows: tests of the hash itself use the service. */
export const testPassword = "a password for tests";
const cheap = hash(testPassword, { memoryCost: 1024, timeCost: 1, parallelism: 1 });

/** Adds an organisation nobody else has. */
export async function addOrganisation(name = "Member"): Promise<string> {
  const id = uuidv7();
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO organisations (id, name, country_iso3, created_at) VALUES ($1, $2, 'KOR', now())`,
      [id, name],
    ),
  );
  return id;
}

/** Adds a person with these roles, signed in. */
export async function addPerson(organisationId: string | null, ...roles: Role[]): Promise<TestPerson> {
  const id = uuidv7();
  const email = `${id}@example.org`;
  const token = `ip_${randomBytes(32).toString("base64url")}`;
  const passwordHash = await cheap;
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO people (id, organisation_id, email, display_name, password_hash, created_at)
       VALUES ($1, $2, $3, $4, $5, now())`,
      [id, organisationId, email, `Person ${id}`, passwordHash],
    );
    for (const role of roles) {
      const { scopeId } = grantOf(role, organisationId ?? uuidv7());
      await owner.query(
        `INSERT INTO role_assignments (id, person_id, organisation_id, role, scope_kind, scope_id, starts_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, now() - interval '1 second', now())`,
        [uuidv7(), id, organisationId, role, scopeKindOf[role], scopeId],
      );
    }
    // A second factor was shown, so that no role waits for one; tests of withholding say otherwise.
    await owner.query(
      `INSERT INTO sessions (id, person_id, token_sha256, created_at, last_seen_at, expires_at, second_factor)
       VALUES ($1, $2, $3, now(), now(), now() + interval '1 hour', true)`,
      [uuidv7(), id, createHash("sha256").update(token).digest()],
    );
  });
  return { id, organisationId, email, token };
}
