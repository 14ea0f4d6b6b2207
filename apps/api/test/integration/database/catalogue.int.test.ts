import { roleOf } from "../../../src/platform/database/app-role.js";
import { applyGrants } from "../../../src/platform/database/grants.js";
import { tables } from "../../../src/tables.js";
import { asOwner, testDatabase } from "../../harness/test-database.js";
import { addOrganisation, addPerson } from "../../harness/test-people.js";

interface TableRow {
  name: string;
  owner: string;
  has_owner_org_id: boolean;
  forced: boolean;
  policies: string[];
  restrictions: string[];
}

const policiesOf = (kind: "permissive" | "restrictive") => `
  ARRAY(SELECT coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' / ' ||
               coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
          FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive = ${String(kind === "permissive")})`;

const tablesQuery = `
SELECT c.relname AS name, r.rolname AS owner, c.relrowsecurity AND c.relforcerowsecurity AS forced,
       EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'owner_org_id') AS has_owner_org_id,
       ${policiesOf("permissive")} AS policies, ${policiesOf("restrictive")} AS restrictions
  FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`;

async function readTables(): Promise<TableRow[]> {
  return asOwner(async (owner) => (await owner.query<TableRow>(tablesQuery)).rows);
}

describe("the database's catalogue", () => {
  it("classifies every table, and lists none that is not there", async () => {
    const names = (await readTables()).map(({ name }) => name).sort();
    expect(names).toEqual(tables.map(({ name }) => name).sort());
  });

  it("forces row-level security with a policy on the transaction's organisation wherever a row has an owner", async () => {
    const rows = (await readTables()).filter(({ has_owner_org_id }) => has_owner_org_id);
    const classified = tables.filter(({ tableClass }) => tableClass === "organisation-private");
    expect(rows.map(({ name }) => name).sort()).toEqual(classified.map(({ name }) => name).sort());
    for (const { name, forced, policies } of rows) {
      expect({ name, forced, policies: policies.length }).toEqual({ name, forced: true, policies: 1 });
      const [using, check] = (policies[0] ?? "").split(" / ");
      for (const half of [using, check])
        expect(half).toMatch(/owner_org_id = .*NULLIF\(current_setting\('app\.org_id'/s);
    }
  });

  it("closes every private table to a transaction that names a break-glass request, but for the rows it opened", async () => {
    const rows = (await readTables()).filter(({ has_owner_org_id }) => has_owner_org_id);
    for (const { name, restrictions } of rows) {
      expect({ name, restrictions: restrictions.length }).toEqual({ name, restrictions: 1 });
      const [using, check] = (restrictions[0] ?? "").split(" / ");
      const isOpenable = name === "sourcing_plans" || name === "assessments";
      expect(using).toMatch(/NULLIF\(current_setting\('app\.break_glass'.* IS NULL/s);
      expect({ name, opens: using?.includes("opened_rows(") }).toEqual({ name, opens: isOpenable });
      expect({ name, opens: check?.includes("opened_rows(") }).toEqual({ name, opens: false });
    }
  });

  it("forces row-level security on what members, places and pairs read, and closes it to a break-glass request", async () => {
    const shared = tables.filter(({ tableClass }) => /^(members|scoped|bilateral|sealed)$/.test(tableClass));
    const rows = new Map((await readTables()).map((row) => [row.name, row]));
    for (const { name } of shared) {
      const row = rows.get(name);
      expect({ name, forced: row?.forced }).toEqual({ name, forced: true });
      expect({ name, policies: row?.policies.length }).not.toEqual({ name, policies: 0 });
      expect(row?.restrictions).toEqual([expect.stringMatching(/^[^/]*app\.break_glass.* IS NULL/s)]);
    }
  });

  it("forces row-level security on every table about people: their own, their organisation's, or a named purpose", async () => {
    const classified = tables.filter(({ tableClass }) => tableClass === "identity");
    const rows = new Map((await readTables()).map((row) => [row.name, row]));
    for (const { name } of classified) {
      const row = rows.get(name);
      expect({ name, forced: row?.forced }).toEqual({ name, forced: true });
      expect({ name, policies: row?.policies.length }).not.toEqual({ name, policies: 0 });
      for (const policy of row?.policies ?? []) {
        expect(policy).toMatch(/current_setting\('app\.(org_id|person_id|reach)'/);
        expect(policy).not.toMatch(/^true/);
      }
    }
  });

  it("shows the api's role no row about anybody while nobody is named, nor somebody unknown", async () => {
    const stranger = "01980000-0000-7000-8000-00000000dead";
    await addPerson(await addOrganisation(), "analyst");
    const closed = tables.filter(
      ({ tableClass, privileges }) => !/public|platform/.test(tableClass) && privileges.includes("SELECT"),
    );
    await asOwner(
      async (client) => {
        const countAll = async () => {
          for (const { name } of closed) {
            const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`);
            expect({ name, rows: rows[0]?.n }).toEqual({ name, rows: 0 });
          }
        };
        await countAll();
        await client.query(
          "SELECT set_config('app.org_id', $1, false), set_config('app.person_id', $1, false)",
          [stranger],
        );
        await countAll();
        await client.query("SELECT set_config('app.reach', 'everything', false)");
        await countAll();
      },
      (await testDatabase()).appUrl,
    );
  });

  it("lets the api's role own nothing, bypass nothing and create nothing", async () => {
    const role = roleOf((await testDatabase()).appUrl);
    const [attributes, owned] = await asOwner(async (owner) => [
      await owner.query(
        `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
                has_schema_privilege(rolname, 'public', 'CREATE') AS creates,
                has_schema_privilege(rolname, 'graphile_worker', 'CREATE') AS creates_in_queue,
                EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid) AS is_member
           FROM pg_roles r WHERE rolname = $1`,
        [role],
      ),
      await owner.query(
        "SELECT relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = $1",
        [role],
      ),
    ]);
    expect(attributes.rows).toHaveLength(1);
    expect(Object.values(attributes.rows[0] as object).every((value) => value === false)).toBe(true);
    expect(owned.rows).toEqual([]);
  });

  it("classifies every column, and lists none that is not there", async () => {
    const rows = await asOwner(
      async (owner) =>
        (
          await owner.query<{ name: string; columns: string[] }>(
            `SELECT table_name AS name, array_agg(column_name::text ORDER BY column_name::text) AS columns
               FROM information_schema.columns WHERE table_schema = 'public' GROUP BY 1 ORDER BY 1`,
          )
        ).rows,
    );
    const classified = tables
      .map(({ name, columnNames }) => ({ name, columns: columnNames().sort() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(rows).toEqual(classified);
  });

  it("shows the api nothing of a column that nobody has described", async () => {
    const { appUrl } = await testDatabase();
    const read = (column: string) =>
      asOwner((api) => api.query(`SELECT ${column} FROM organisations LIMIT 1`), appUrl);
    await asOwner((owner) => owner.query("ALTER TABLE organisations ADD COLUMN rumour text"));
    try {
      await asOwner((owner) => applyGrants(owner, roleOf(appUrl), tables));
      await expect(read("name")).resolves.toBeDefined();
      await expect(read("rumour")).rejects.toMatchObject({ code: "42501" });
      await expect(read("*")).rejects.toMatchObject({ code: "42501" });
    } finally {
      await asOwner((owner) => owner.query("ALTER TABLE organisations DROP COLUMN rumour"));
    }
  });

  it("grants the api's role exactly the listed privileges", async () => {
    const role = roleOf((await testDatabase()).appUrl);
    const rows = await asOwner(
      async (owner) =>
        (
          await owner.query<{ name: string; privileges: string[] }>(
            `SELECT name, array_agg(privilege::text ORDER BY privilege::text) AS privileges FROM (
               SELECT table_name AS name, privilege_type AS privilege FROM information_schema.role_table_grants
                WHERE grantee = $1 AND table_schema = 'public'
               UNION SELECT table_name, privilege_type FROM information_schema.column_privileges
                WHERE grantee = $1 AND table_schema = 'public' AND privilege_type = 'SELECT') AS given
              GROUP BY 1 ORDER BY 1`,
            [role],
          )
        ).rows,
    );
    const expected = tables
      .filter(({ privileges }) => privileges.length > 0)
      .map(({ name, privileges }) => ({ name, privileges: [...privileges].sort() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(rows).toEqual(expected);
  });
});
