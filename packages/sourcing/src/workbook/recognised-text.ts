/** Which cells of a file say that their value is withheld or missing? In any language, small. */
export const withheldWords: ReadonlySet<string> = new Set([
  "na",
  "n/a",
  "n.a.",
  "w",
  "-",
  "--",
  "—",
  "–",
  "―",
  "#n/a",
  "无",
  "不详",
  "未知",
  "保密",
]);

/** Which names of an origin mean recycled material? In any language, small. */
export const recycledNames: ReadonlySet<string> = new Set([
  "recycled",
  "recycling",
  "secondary",
  "scrap",
  "再生",
  "回收",
  "再生料",
  "再生材料",
]);

/** Which names of an origin mean that it is not known? In any language, small. */
export const unknownNames: ReadonlySet<string> = new Set([
  "xxx",
  "unknown",
  "other",
  "others",
  "rest",
  "未知",
  "不详",
  "其他",
  "其它",
]);
