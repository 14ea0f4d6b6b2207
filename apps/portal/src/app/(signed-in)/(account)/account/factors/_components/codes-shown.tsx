"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { AccountTexts } from "../../../_components/account-texts";

type CodesTexts = AccountTexts["factors"]["codes"];

function save(codes: readonly string[], head: string): void {
  const address = URL.createObjectURL(new Blob([`${head}\n\n${codes.join("\n")}\n`], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "interphase-recovery-codes.txt";
  link.click();
  URL.revokeObjectURL(address);
}

/** Which codes are the way back in? Shown once: to copy, keep as a file, or print alone on a page. */
export function CodesShown({
  codes,
  texts,
}: {
  readonly codes: readonly string[];
  readonly texts: CodesTexts;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  if (codes.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={texts.shownTitle}
      data-print-alone
      className="rounded-6 border border-l-4 border-line border-l-accent bg-surface p-4 outline-none"
    >
      <p className="font-semibold">{texts.shownTitle}</p>
      <p className="prose-width text-ink-2">{texts.shownLead}</p>
      <ul className="my-4 grid max-w-md grid-cols-1 gap-x-6 gap-y-1 font-mono text-16 min-[480px]:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="whitespace-nowrap">
            {code}
          </li>
        ))}
      </ul>
      <div className="no-print flex flex-wrap gap-2">
        <CopyButton text={codes.join("\n")} label={texts.copy} done={texts.copied} />
        <Button
          onClick={() => {
            save(codes, texts.fileHead);
          }}
        >
          {texts.download}
        </Button>
        <Button
          onClick={() => {
            print();
          }}
        >
          {texts.print}
        </Button>
      </div>
    </div>
  );
}
