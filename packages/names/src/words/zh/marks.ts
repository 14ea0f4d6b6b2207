import type * as english from "../en/marks.js";

/** Which marks stand between parts of a text in Chinese, where they fill a whole square and take no space after them? */
export const marks: typeof english.marks = { colon: "：", comma: "，", list: "、", semicolon: "；" };
