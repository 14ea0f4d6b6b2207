import { roleOf } from "../../../src/platform/database/app-role.js";
import { ownerFunctions } from "../../../src/platform/database/owner-functions.js";
import { tables } from "../../../src/tables.js";
import { asOwner, testDatabase } from "../../harness/test-database.js";

const rowsOf = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  asOwner(async (owner) => (await owner.query(sql, values)).rows as Row[]);
const auditTables = tables
  .filter(({ tableClass }) => tableClass === "audit")
  .map(({ name }) => name)
  .sort();

it("the record's tables are closed by row to everybody, and the api's role may at most read them", async () => {
  expect(auditTables).toHaveLength(5);
  const closed = await rowsOf<{ name: string }>(
    `SELECT relname AS name FROM pg_class c WHERE relname = ANY ($1) AND relrowsecurity AND relforcerowsecurity
        AND 1 = (SELECT count(*) FROM pg_policy WHERE polrelid = c.oid) ORDER BY 1`,
    [auditTables],
  );
  expect(closed.map(({ name }) => name)).toEqual(auditTables);
  const role = roleOf((await testDatabase()).appUrl);
  const writable = await rowsOf(
    `SELECT table_name, privilege_type FROM information_schema.column_privileges
      WHERE grantee IN ($1, 'PUBLIC') AND table_name = ANY ($2) AND privilege_type <> 'SELECT'
     UNION SELECT table_name, privilege_type FROM information_schema.table_privileges
      WHERE grantee IN ($1, 'PUBLIC') AND table_name = ANY ($2) AND privilege_type <> 'SELECT'`,
    [role, auditTables],
  );
  expect(writable).toEqual([]);
});

it("nothing that is deleted elsewhere can take a record along", async () => {
  const references = await rowsOf(
    `SELECT conname FROM pg_constraint
      WHERE contype = 'f' AND (conrelid::regclass::text = ANY ($1) OR confrelid::regclass::text = ANY ($1))`,
    [auditTables],
  );
  expect(references).toEqual([]);
});

it("a function that runs with its owner's rights is listed or closed to all, and looks for names in one place", async () => {
  const role = roleOf((await testDatabase()).appUrl);
  const functions = await rowsOf<{ name: string; isFixed: boolean; byRole: boolean; byAnybody: boolean }>(
    `SELECT proname AS name, 'search_path=public, pg_temp' = ANY (coalesce(proconfig, '{}')) AS "isFixed",
            has_function_privilege($1, p.oid, 'EXECUTE') AS "byRole",
            EXISTS (SELECT FROM aclexplode(coalesce(proacl, acldefault('f', proowner))) WHERE grantee = 0) AS "byAnybody"
       FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1`,
    [role],
  );
  expect(functions.filter(({ byRole }) => byRole).map(({ name }) => name)).toEqual(
    [...ownerFunctions].sort(),
  );
  expect(functions.filter(({ isFixed, byAnybody }) => !isFixed || byAnybody)).toEqual([]);
});
