import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { AdminWords } from "../_words/words";

/** What has just been done? Said once, where the reader was led after it. */
export function DoneNotice({
  done,
  words,
}: {
  readonly done: string | undefined;
  readonly words: AdminWords;
}): ReactNode {
  if (done === undefined || !words.t.has(`done.${done}`)) return null;
  return (
    <div className="mb-4">
      <Notice role="status">
        <span aria-hidden="true">✓ </span>
        {words.t(`done.${done}`)}
      </Notice>
    </div>
  );
}
