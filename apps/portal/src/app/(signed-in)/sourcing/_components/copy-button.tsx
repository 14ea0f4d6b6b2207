"use client";

import { useState, type ReactNode } from "react";

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly doneLabel: string;
}

/** Puts a text on the clipboard and says so in place. A line that is an address of these pages becomes a whole one. */
export function CopyButton({ text, label, doneLabel }: CopyButtonProps): ReactNode {
  const [isDone, setIsDone] = useState(false);
  const copy = async () => {
    const whole = text.replace(/^[/?]\S*$/gmu, (address) => new URL(address, location.href).href);
    await navigator.clipboard.writeText(whole);
    setIsDone(true);
  };
  return (
    <button
      type="button"
      onClick={() => {
        void copy();
      }}
      className="inline-flex min-h-8 items-center rounded-6 border border-line px-2.5 text-12 font-medium text-ink-2 hover:bg-sunken"
    >
      <span aria-live="polite">{isDone ? `✓ ${doneLabel}` : label}</span>
    </button>
  );
}
