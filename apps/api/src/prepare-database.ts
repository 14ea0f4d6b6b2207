import { prepareSchema } from "./platform/database/prepare-schema.js";
import { takeInEditions } from "./reference/take-in-editions.js";
import { migrations, tables } from "./tables.js";

/** Which database is made ready? `appUrl` names the restricted role; without it the role is made and its address derived. */
export interface PrepareDatabaseSettings {
  readonly ownerUrl: string;
  readonly appUrl?: string | undefined;
  readonly now: Date;
}

/**
 * Brings a database to this version: schema, role and grants, and the editions of the reference facts. Says how the api then signs in.
 * **Shape** Idempotent.
 */
export function prepareDatabase({ now, ...settings }: PrepareDatabaseSettings): Promise<{ appUrl: string }> {
  return prepareSchema({ ...settings, tables, migrations, takeIn: (owner) => takeInEditions(owner, now) });
}
