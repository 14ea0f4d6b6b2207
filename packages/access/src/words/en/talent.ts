/** What is each action of this domain called in English, as something that somebody can do? */
export const talentWords = {
  "expert.read": { words: "find experts by what they have published" },
};
