import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";

import type { TalentWords } from "../_words/words";

interface TalentNoticeProps {
  readonly done: string | undefined;
  readonly words: TalentWords;
}

/** What has just been done? Said once, where the reader was led after it. */
export function TalentNotice({ done, words: { t } }: TalentNoticeProps): ReactNode {
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
