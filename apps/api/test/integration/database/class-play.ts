import { z } from "zod";
import { escapeIdentifier } from "pg";
import { uuidv7 } from "uuidv7";
import { roleOf } from "../../../src/platform/database/app-role.js";
import { createDataSource } from "../../../src/platform/database/data-source.js";
import { Database } from "../../../src/platform/database/database.service.js";
import { grantStatements } from "../../../src/platform/database/grants.js";
import { draftSchema } from "../../../src/platform/database/schema-draft.js";
import type { ActorScope } from "../../../src/platform/database/scope.js";
import { tables } from "../../../src/tables.js";
import { asOwner, testDatabase } from "../../harness/test-database.js";
import { exampleTables } from "./table-examples.js";

const idRow = z.object({ id: z.string() });
const countRow = z.object({ n: z.number() });

/** Who acts: somebody of an organisation, or of none. */
export interface Player extends ActorScope {
  readonly personId: string;
}

/** The example tables in a database of their own, and what may be done with them. */
export interface ClassPlay {
  /** Somebody new, of a new organisation unless one is named; null is the secretariat. */
  player(organisationId?: string | null): Promise<Player>;
  /** Runs statements as the owner, whom no policy holds here. */
  arrange(sql: string, values?: readonly unknown[]): Promise<void>;
  /** Writes a row of these database names as the actor; its id. */
  insert(actor: ActorScope, table: string, row: Readonly<Record<string, string>>): Promise<string>;
  /** How many rows does one statement of the actor's change? */
  change(actor: ActorScope, sql: string, values?: readonly unknown[]): Promise<number>;
  /** Which rows does the actor see of a table? The count that they can ask for is proven to be the same. */
  seen(actor: ActorScope, table: string, settings?: Readonly<Record<string, string>>): Promise<string[]>;
  close(): Promise<void>;
}

/** Makes the examples from what is said of them, as `npm run migration:draft` would, and grants the api's role what they say. */
export async function startClassPlay(): Promise<ClassPlay> {
  const { ownerUrl, appUrl } = await testDatabase("_classes");
  const arrange = (sql: string, values: readonly unknown[] = []) =>
    asOwner(async (owner) => {
      await owner.query(sql, [...values]);
    }, ownerUrl);
  const { up } = await draftSchema(ownerUrl, [...tables, ...exampleTables]);
  const role = escapeIdentifier(roleOf(appUrl));
  const grants = exampleTables.flatMap((table) => grantStatements(table, role));
  await asOwner(async (owner) => {
    for (const statement of [...up, ...grants]) await owner.query(statement);
  }, ownerUrl);
  const database = new Database(
    await createDataSource({ url: appUrl, applicationName: "test", poolSize: 2 }).initialize(),
  );
  return {
    arrange,
    ...playersOf(arrange),
    ...actsOf(database),
    close: () => database.onApplicationShutdown(),
  };
}

function playersOf(arrange: ClassPlay["arrange"]): Pick<ClassPlay, "player"> {
  return {
    player: async (organisationId = uuidv7()) => {
      const personId = uuidv7();
      if (organisationId !== null)
        await arrange(
          `INSERT INTO organisations (id, name, country_iso3, created_at) VALUES ($1, 'Member', 'KOR', now())
           ON CONFLICT DO NOTHING`,
          [organisationId],
        );
      await arrange(
        `INSERT INTO people (id, organisation_id, email, display_name, created_at)
         VALUES ($1, $2, $3, 'Somebody', now())`,
        [personId, organisationId, `${personId}@example.org`],
      );
      return { organisationId, personId };
    },
  };
}

function actsOf(database: Database): Pick<ClassPlay, "insert" | "change" | "seen"> {
  return {
    insert: async (actor, table, row) => {
      const id = uuidv7();
      const names = ["id", ...Object.keys(row)];
      const places = names.map((_, index) => `$${String(index + 1)}`);
      await database.runAs(actor, () =>
        database.execute(`INSERT INTO ${table} (${names.join(", ")}) VALUES (${places.join(", ")})`, [
          id,
          ...Object.values(row),
        ]),
      );
      return id;
    },
    change: (actor, sql, values) => database.runAs(actor, () => database.execute(sql, values)),
    seen: (actor, table, settings = {}) =>
      database.runAs(actor, async () => {
        for (const setting of Object.entries(settings))
          await database.execute("SELECT set_config($1, $2, true)", setting);
        const rows = await database.query(idRow, `SELECT id FROM ${table} ORDER BY id`);
        const [count] = await database.query(countRow, `SELECT count(*)::int AS n FROM ${table}`);
        expect(count?.n).toBe(rows.length);
        return rows.map(({ id }) => id);
      }),
  };
}
