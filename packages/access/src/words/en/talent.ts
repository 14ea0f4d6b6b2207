/** What is each action of this domain called in English, as something that somebody can do? */
export const talentWords = {
  "expert.read": { words: "find experts by what they have published" },
  "talent-programme.read": { words: "see talent programmes, their intakes and what hosts offer" },
  "talent-programme.write": { words: "set up talent programmes and their intakes" },
  "talent-offer.write": { words: "offer places of the organisation in talent programmes" },
  "talent-programme.apply": { words: "apply in talent programmes, for oneself" },
  "talent-application.read": {
    words: "see applications in talent programmes",
    ownWords: "see {own} applications in talent programmes",
  },
  "talent-application.answer": {
    words: "withdraw applications in talent programmes and accept offers",
    ownWords: "withdraw {own} applications in talent programmes and accept offers",
  },
  "talent-application.decide": { words: "decide on applications in talent programmes" },
  "talent-placement.read": {
    words: "see placements of talent programmes",
    ownWords: "see {own} placements as a candidate or as a mentor",
  },
  "talent-placement.take-part": {
    words: "check in on placements",
    ownWords: "check in on {own} placements, and accept to be a mentor",
  },
  "talent-placement.guide": {
    words: "name mentors of placements, plan when they check in, and complete placements",
  },
};
