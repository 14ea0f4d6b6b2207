import type { MineralWords } from "../en/index.js";
import * as gaps from "./gaps.js";
import { mineralNotes } from "./minerals.js";

/** What does this package say in Chinese? */
export const zh: MineralWords = { gaps, mineralNotes };
