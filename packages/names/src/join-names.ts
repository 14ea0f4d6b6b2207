import type { Locale } from "./locale.js";

const isHan = (sign: string): boolean => /\p{Script=Han}|[“”（）《》]/u.test(sign);

/**
 * How are several names said in one sentence?
 * **Shape** "a, b and c", “甲、乙和丙”; Chinese parts its "and" from Latin letters by a space. Nothing gives "".
 */
export function joinNames(names: readonly string[], locale: Locale): string {
  const [last = "", ...before] = [...names].reverse();
  const first = before.reverse();
  const left = first.at(-1);
  if (left === undefined) return last;
  if (locale === "en") return `${first.join(", ")} and ${last}`;
  const [opens, closes] = [isHan(left.slice(-1)), isHan(last.slice(0, 1))];
  return `${first.join("、")}${opens ? "" : " "}和${closes ? "" : " "}${last}`;
}
