import type { ConversionWords } from "../en/index.js";
import { failures, rules } from "./failures.js";
import { losses } from "./losses.js";
import { things } from "./things.js";

/** What do conversions say in Chinese? */
export const zh: ConversionWords = { losses, failures, rules, things };
