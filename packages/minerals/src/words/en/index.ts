import * as gaps from "./gaps.js";
import { mineralNotes } from "./minerals.js";

/** What does this package say in English? */
export const en = { gaps, mineralNotes };

/** What does a folder of a language say? Whatever the English one says. */
export type MineralWords = typeof en;
