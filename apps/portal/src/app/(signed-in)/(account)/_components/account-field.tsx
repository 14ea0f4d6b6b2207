"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/field";

interface PasswordAgainProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly error?: string | undefined;
}

/** The password once more, before something of one's own sign-in changes. */
export function PasswordAgain({ id, label, help, error }: PasswordAgainProps): ReactNode {
  return (
    <InputField
      id={id}
      name="password"
      type="password"
      label={label}
      help={help}
      error={error}
      autoComplete="current-password"
      maxLength={1024}
    />
  );
}

/** What was refused, at the top of its form. */
export function Refused({ problem }: { readonly problem: string | null }): ReactNode {
  if (problem === null) return null;
  return (
    <p role="alert" className="rounded-6 border border-act bg-act-soft px-3 py-2 text-14">
      <span aria-hidden="true" className="mr-1 text-act">
        ▲
      </span>
      {problem}
    </p>
  );
}

/** What was done, said where it was asked for. */
export function Done({ text }: { readonly text: string | null }): ReactNode {
  if (text === null) return null;
  return (
    <p
      role="status"
      className="rounded-6 border border-l-4 border-line border-l-accent bg-surface px-3 py-2 text-14"
    >
      <span aria-hidden="true" className="mr-1 text-good">
        ✓
      </span>
      {text}
    </p>
  );
}

interface SendProps {
  readonly isPending: boolean;
  readonly label: string;
  readonly working: string;
  readonly kind?: "primary" | "secondary" | "danger";
  readonly onClick?: () => void;
}

/** The form's button. It cannot be pressed twice. */
export function Send({ isPending, label, working, kind = "primary", onClick }: SendProps): ReactNode {
  return (
    <Button
      type={onClick === undefined ? "submit" : "button"}
      onClick={onClick}
      kind={kind}
      aria-disabled={isPending || undefined}
      className="self-start"
    >
      {isPending ? working : label}
    </Button>
  );
}
