"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import type { AccountTexts } from "../../../_components/account-texts";

/** Which token is it? Shown this once. */
export function TokenShown({
  token,
  texts,
}: {
  readonly token: string;
  readonly texts: AccountTexts["tokens"];
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={texts.shownTitle}
      className="flex max-w-2xl flex-col items-start gap-3 rounded-6 border border-l-4 border-line border-l-accent bg-surface p-4 text-left outline-none"
    >
      <div>
        <p className="font-semibold">{texts.shownTitle}</p>
        <p className="prose-width text-ink-2">{texts.shownLead}</p>
      </div>
      <code className="font-mono text-14 wrap-anywhere select-all">{token}</code>
      <CopyButton text={token} label={texts.copy} done={texts.copied} />
    </div>
  );
}
