import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";

import type { BallotWords } from "../_words/words";

interface BallotNoticeProps {
  readonly done: string | undefined;
  readonly words: BallotWords;
}

/** What has just been done? Said once, where the reader was led after it. */
export function BallotNotice({ done, words: { t } }: BallotNoticeProps): ReactNode {
  if (done === undefined || !t.has(`done.${done}`)) return null;
  return (
    <div className="mb-4">
      <Notice role="status">
        <span aria-hidden="true">✓ </span>
        {t(`done.${done}`)}
      </Notice>
    </div>
  );
}
