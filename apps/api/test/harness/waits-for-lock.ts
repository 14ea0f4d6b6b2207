import { asOwner } from "./test-database.js";

/** Does this act wait while somebody else holds the lock of this name? And what did it answer once it was free? */
export async function waitsForLock<Answer>(
  name: string,
  act: () => Promise<Answer>,
): Promise<{ readonly waited: boolean; readonly answer: Answer }> {
  return asOwner(async (owner) => {
    await owner.query("BEGIN");
    await owner.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
    const answering = act();
    const waits = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
      AND (classid::bigint << 32 | objid::bigint) = hashtextextended($1, 0)`;
    let waited = false;
    for (let look = 0; !waited && look < 500; look += 1)
      waited = ((await owner.query(waits, [name])).rowCount ?? 0) > 0;
    await owner.query("COMMIT");
    return { waited, answer: await answering };
  });
}
