import { StartProblem } from "../start/problem.mjs";
import { readSettings } from "../start/settings.mjs";
import { migrate, withClient, withOwnerDatabase } from "./owner-database.mjs";
import { emptyDatabase, isEmpty } from "./emptiness.mjs";
import { readManifest, restoreRows } from "./restoration.mjs";

// npm run restore -- folder [--replace]: into an empty database, by this version's migrations, verified row by row.
try {
  const [folder, ...flags] = process.argv.slice(2);
  if (!folder) throw new StartProblem("Say which backup: npm run restore -- /path/that/backup/printed");
  await readManifest(folder);
  const settings = readSettings(process.env);
  const manifest = await withOwnerDatabase(settings, async (url) => {
    await withClient(url, async (client) => {
      if (await isEmpty(client)) return;
      if (!flags.includes("--replace"))
        throw new StartProblem(
          "The database holds data: give an empty one (another INTERPHASE_DATA_DIR), or add --replace to lose what is there.",
        );
      await emptyDatabase(client);
    });
    await migrate(settings, url);
    return withClient(url, (client) => restoreRows(client, folder));
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `${String(rows)} rows of ${String(manifest.tables.length)} tables are back as of ${manifest.createdAt}, each table verified by its checksum.`,
  );
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exitCode = 1;
}
