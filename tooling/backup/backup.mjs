import { join } from "node:path";

import { StartProblem } from "../start/problem.mjs";
import { readSettings } from "../start/settings.mjs";
import { withClient, withOwnerDatabase } from "./owner-database.mjs";
import { writeSnapshot } from "./snapshot.mjs";

// npm run backup [-- folder]: one consistent moment of the database, while the copy runs or not.
try {
  const settings = readSettings(process.env);
  const stamp = new Date().toISOString().replaceAll(":", "-").slice(0, 19);
  const folder = process.argv[2] ?? join(settings.dataDir, "backups", stamp);
  const manifest = await withOwnerDatabase(settings, (url) =>
    withClient(url, (client) => writeSnapshot(client, folder)),
  );
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `${String(rows)} rows of ${String(manifest.tables.length)} tables are in ${folder}\nTo bring them back: npm run restore -- ${folder}`,
  );
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exitCode = 1;
}
