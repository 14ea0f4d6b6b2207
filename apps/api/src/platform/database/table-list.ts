import type { AnyTable } from "./table.js";

/** Which tables does this process know? For whoever asks of all of a class, so that a new one is asked of by itself. */
export class TableList {
  constructor(readonly tables: readonly AnyTable[]) {}
}
