import { createHmac } from "node:crypto";
import type { ClientBase } from "pg";
import { escapeIdentifier, escapeLiteral } from "pg";
import { z } from "zod";
import { parseRows } from "./row.js";

/**
 * With which address does the api sign in, when only the owner's is known?
 * **Shape** The role is named after the database (`<database>_app`), the password derived from the owner's address by
 * HMAC, so that every start on every machine computes the same and none is stored.
 */
export function deriveAppUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const database = decodeURIComponent(url.pathname.slice(1)) || "postgres";
  const key = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  const password = createHmac("sha256", key)
    .update(`interphase application role of ${database}`)
    .digest("base64url");
  url.username = encodeURIComponent(`${database.slice(0, 59)}_app`);
  url.password = password;
  return url.toString();
}

/** Which role does an address sign in as? */
export function roleOf(appUrl: string): string {
  return decodeURIComponent(new URL(appUrl).username);
}

const roleRow = z.object({ rolsuper: z.boolean(), rolbypassrls: z.boolean(), isMemberOfOwner: z.boolean() });

/**
 * Makes the restricted role, or checks the one that was named.
 * **Fails** with an error that says what to change when the role could bypass row-level security or act as the owner.
 */
export async function ensureAppRole(owner: ClientBase, appUrl: string, mayCreate: boolean): Promise<void> {
  const role = roleOf(appUrl);
  const password = decodeURIComponent(new URL(appUrl).password);
  const found = await owner.query(
    `SELECT rolsuper, rolbypassrls, pg_has_role(oid, current_user::regrole, 'MEMBER') AS "isMemberOfOwner"
       FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  const [row] = parseRows(roleRow, found.rows);
  if (row?.rolsuper === true || row?.rolbypassrls === true || row?.isMemberOfOwner === true) {
    throw new Error(
      `the role ${role} can bypass row-level security: name an ordinary role in DATABASE_APP_URL`,
    );
  }
  if (row === undefined && !mayCreate) {
    throw new Error(
      `the role ${role} of DATABASE_APP_URL does not exist: create it, or leave DATABASE_APP_URL out`,
    );
  }
  if (!mayCreate) return;
  const attributes = `LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${escapeLiteral(password)}`;
  if (row === undefined) {
    await owner.query(`CREATE ROLE ${escapeIdentifier(role)} ${attributes}`);
  } else {
    await owner.query(`ALTER ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(password)}`);
  }
}
