"use client";

import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";

interface ProgressProps {
  /** **Units and range** 0-1; null while nothing can be said. */
  readonly fraction: number | null;
  readonly text: string;
  readonly cancelLabel?: string;
  readonly onCancel?: () => void;
}

/** How far is the work, and what is it doing? */
export function Progress({ fraction, text, cancelLabel, onCancel }: ProgressProps): ReactNode {
  const isKnown = fraction !== null && fraction < 1;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-4 rounded-6 border border-line bg-surface p-4"
    >
      <div className="min-w-40 flex-1">
        <p className="mb-2">{text}</p>
        <progress
          className="h-2 w-full accent-accent"
          aria-label={text}
          {...(isKnown && { value: fraction, max: 1 })}
        />
      </div>
      {onCancel !== undefined && (
        <Button kind="quiet" onClick={onCancel}>
          {cancelLabel}
        </Button>
      )}
    </div>
  );
}
