"use client";

import { useState, type ReactNode } from "react";

interface KeptDisclosureProps {
  readonly summary: ReactNode;
  readonly isOpenAtFirst: boolean;
  readonly children: ReactNode;
}

/** More, opened in place, that stays as the reader left it when the page around it is drawn anew. */
export function KeptDisclosure({ summary, isOpenAtFirst, children }: KeptDisclosureProps): ReactNode {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
      className="group"
    >
      <summary className="inline-flex list-none items-center gap-1.5 py-1 text-accent underline-offset-3 hover:underline [&::-webkit-details-marker]:hidden">
        <span
          aria-hidden="true"
          className="inline-block transition-transform duration-100 group-open:rotate-90"
        >
          ▸
        </span>
        {summary}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
