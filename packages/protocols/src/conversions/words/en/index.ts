import { failures, rules } from "./failures.js";
import { losses } from "./losses.js";
import { things } from "./things.js";

/** What do conversions say in English? */
export const en = { losses, failures, rules, things };

/** What does a folder of a language say? Whatever the English one says. */
export type ConversionWords = typeof en;
