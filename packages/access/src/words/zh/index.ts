import type { AccessWords } from "../en/index.js";
import { consortiumWords } from "./consortium.js";
import { directoryWords } from "./directory.js";
import { identityWords } from "./identity.js";
import { membershipWords } from "./membership.js";
import { oversightWords } from "./oversight.js";
import { protocolsWords } from "./protocols.js";
import { relationWords, refusalWords } from "./reasons.js";
import { roleTitles } from "./roles.js";
import { sentences } from "./sentences.js";
import { sourcingWords } from "./sourcing.js";
import { talentWords } from "./talent.js";

/** What does this package say in Chinese? */
export const zh: AccessWords = {
  actions: {
    ...sourcingWords,
    ...identityWords,
    ...membershipWords,
    ...oversightWords,
    ...consortiumWords,
    ...directoryWords,
    ...talentWords,
    ...protocolsWords,
  },
  roleTitles,
  relationWords,
  refusalWords,
  sentences,
};
