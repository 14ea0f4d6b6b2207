/** What is each action of this domain called in English, as something that somebody can do? */
export const protocolsWords = {
  "protocol.draft.read": { words: "see test protocols in work" },
  "protocol.draft.write": { words: "write test protocols and propose them" },
  "protocol.draft.move": { words: "move test protocols of a working group along" },
  "protocol.release": {
    words: "approve and release test protocols, and say that they are superseded or withdrawn",
  },
  "protocol.run.read": { words: "see the organisation's runs of test protocols" },
  "protocol.run.write": { words: "make and change the organisation's runs of test protocols" },
};
