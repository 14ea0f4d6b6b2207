import type { AnyTable } from "./platform/database/table.js";
import { referenceEditionsTable } from "./reference/reference-edition.entity.js";

/** Which tables hold facts for everybody? */
export const referenceTables: readonly AnyTable[] = [referenceEditionsTable];
