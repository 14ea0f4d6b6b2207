import type { Migration } from "./platform/database/data-source.js";
import type { AnyTable } from "./platform/database/table.js";
import { referenceEditionsTable } from "./reference/reference-edition.entity.js";

/** Which tables hold facts for everybody? */
export const referenceTables: readonly AnyTable[] = [referenceEditionsTable];

/** How did they come to be? **Shape** Append only; `npm run migration:draft -- reference <name>` does. */
export const referenceMigrations: readonly Migration[] = [];
