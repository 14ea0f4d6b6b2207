import type * as english from "../en/directory.js";

/** What is each action of this domain called in Chinese, as something that somebody can do? */
export const directoryWords: typeof english.directoryWords = {
  "site.read": { words: "查看成员机构的所在地点" },
  "site.write": { words: "登记本机构的所在地点" },
};
