import type { BallotRule } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ruleKeyOf } from "../../_words/rule-key";
import type { BallotWords } from "../../_words/words";

interface RuleListProps {
  readonly rules: readonly BallotRule[];
  readonly words: BallotWords;
}

/** Which rules are there, in words? */
export function RuleList({ rules, words: { rule } }: RuleListProps): ReactNode {
  return (
    <ul className="max-w-3xl border-t border-line">
      {rules.map((each) => (
        <li key={ruleKeyOf(each)} className="border-b border-line py-2">
          {rule(each)}
        </li>
      ))}
    </ul>
  );
}
