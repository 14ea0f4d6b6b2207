"use client";

import { useState, type ReactNode } from "react";

interface RailToggleProps {
  readonly isClosedAtFirst: boolean;
  readonly openLabel: string;
  readonly closeLabel: string;
  readonly icon: ReactNode;
}

/** Makes the rail narrow or wide, and remembers which. */
export function RailToggle({ isClosedAtFirst, openLabel, closeLabel, icon }: RailToggleProps): ReactNode {
  const [isClosed, setIsClosed] = useState(isClosedAtFirst);
  const label = isClosed ? openLabel : closeLabel;
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-expanded={!isClosed}
      aria-controls="rail"
      className="flex w-full items-center gap-3 rounded-6 px-3 py-2 text-14 text-ink-3 hover:bg-sunken hover:text-ink rail-closed:justify-center rail-closed:px-0"
      onClick={() => {
        const next = !isClosed;
        document.documentElement.dataset["rail"] = next ? "closed" : "open";
        document.cookie = `interphase-rail=${next ? "closed" : "open"}; path=/; max-age=31536000; samesite=lax`;
        setIsClosed(next);
      }}
    >
      {icon}
      <span className="rail-closed:sr-only" aria-hidden="true">
        {label}
      </span>
    </button>
  );
}
