import type * as english from "../en/talent.js";

/** What is each action of this domain called in Chinese, as something that somebody can do? */
export const talentWords: typeof english.talentWords = {
  "expert.read": { words: "按专家公开的信息查找专家" },
};
