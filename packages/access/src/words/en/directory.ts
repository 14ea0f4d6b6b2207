/** What is each action of this domain called in English, as something that somebody can do? */
export const directoryWords = {
  "site.read": { words: "see where member organisations work" },
  "site.write": { words: "say where the organisation works" },
};
