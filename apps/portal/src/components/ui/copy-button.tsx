"use client";

import { useState, type ReactNode } from "react";
import { Button } from "./button";

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly done: string;
}

/** Puts a text on the clipboard and says so in place. */
export function CopyButton({ text, label, done }: CopyButtonProps): ReactNode {
  const [isDone, setIsDone] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setIsDone(true);
  };
  return (
    <Button
      onClick={() => {
        void copy();
      }}
    >
      <span aria-live="polite">{isDone ? `✓ ${done}` : label}</span>
    </Button>
  );
}
