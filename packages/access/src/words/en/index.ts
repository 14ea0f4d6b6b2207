import type { Action } from "../../domains.js";
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

/**
 * What is an action called, as something that somebody can do: "You can …"?
 * **Shape** `words` completes the sentence and is the name of a token's scope. `ownWords` replaces it where the right is
 * to what is one's own alone; `{own}` becomes "your own" or "their own".
 */
export interface ActionWords {
  readonly words: string;
  readonly ownWords?: string;
}

/** An action of any domain without words does not compile. */
const actions: Readonly<Record<Action, ActionWords>> = {
  ...sourcingWords,
  ...identityWords,
  ...membershipWords,
  ...oversightWords,
  ...consortiumWords,
  ...directoryWords,
  ...talentWords,
  ...protocolsWords,
};

/** What does this package say in English? */
export const en = { actions, roleTitles, relationWords, refusalWords, sentences };

/** What does a folder of a language say? Whatever the English one says. */
export type AccessWords = typeof en;
