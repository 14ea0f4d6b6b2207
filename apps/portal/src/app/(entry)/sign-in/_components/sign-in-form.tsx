"use client";

import { useActionState, type ReactNode } from "react";
import { enter, type SignInState } from "../_actions/sign-in";

export interface SignInTexts {
  readonly email: string;
  readonly password: string;
  readonly submit: string;
  readonly working: string;
  readonly failures: Readonly<
    Record<"incomplete" | "wrong-credentials" | "unreachable" | "unexpected" | "too-many-attempts", string>
  >;
  readonly waitMinutes: string;
  readonly requestId: string;
}

function failureText(state: SignInState, texts: SignInTexts): string | null {
  const failure = state.failure;
  if (failure === null) return null;
  const text = texts.failures[failure.code];
  if (failure.code === "too-many-attempts" && failure.retryAfterSeconds !== null) {
    return `${text} ${texts.waitMinutes.replace("#", String(Math.max(1, Math.ceil(failure.retryAfterSeconds / 60))))}`;
  }
  if (failure.code === "unexpected" && failure.requestId !== null)
    return `${text} ${texts.requestId} ${failure.requestId}`;
  return text;
}

interface EntryFieldProps {
  readonly name: "email" | "password";
  readonly label: string;
  readonly autoComplete: string;
  readonly maxLength: number;
  readonly typed: string;
  readonly isWrong: boolean;
  readonly problemId: string | undefined;
}

function EntryField({
  name,
  label,
  autoComplete,
  maxLength,
  typed,
  isWrong,
  problemId,
}: EntryFieldProps): ReactNode {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      <input
        key={typed}
        id={name}
        name={name}
        type={name}
        autoComplete={autoComplete}
        required
        maxLength={maxLength}
        defaultValue={typed}
        aria-invalid={isWrong || undefined}
        aria-describedby={problemId}
        className="min-h-11 w-full rounded-6 border border-line-strong bg-surface px-3 text-16 text-ink aria-invalid:border-act aria-invalid:outline-1 aria-invalid:outline-act"
      />
    </div>
  );
}

interface SignInFormProps {
  readonly next: string;
  readonly firstFailure: SignInState["failure"];
  readonly texts: SignInTexts;
}

/** Who are you? Works without a script; with one, a wrong password leaves the address where it was typed. */
export function SignInForm({ next, firstFailure, texts }: SignInFormProps): ReactNode {
  const [state, action, isPending] = useActionState(enter, { failure: firstFailure, email: "" });
  const message = failureText(state, texts);
  const isWrong = state.failure?.code === "wrong-credentials" || state.failure?.code === "incomplete";
  const problem = { isWrong, problemId: message === null ? undefined : "sign-in-problem" };
  return (
    <form action={action} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="next" value={next} />
      {message === null ? null : (
        <p
          role="alert"
          id="sign-in-problem"
          className="rounded-6 border border-act bg-act-soft px-3 py-2 text-14 text-ink"
        >
          <span aria-hidden="true" className="mr-1 text-act">
            ▲
          </span>
          {message}
        </p>
      )}
      <EntryField
        name="email"
        label={texts.email}
        autoComplete="username"
        maxLength={320}
        typed={state.email}
        {...problem}
      />
      <EntryField
        name="password"
        label={texts.password}
        autoComplete="current-password"
        maxLength={1024}
        typed=""
        {...problem}
      />
      <button
        type="submit"
        aria-disabled={isPending}
        className="min-h-11 rounded-6 bg-accent px-4 text-16 font-medium text-accent-ink hover:bg-accent-hover aria-disabled:opacity-60"
      >
        {isPending ? texts.working : texts.submit}
      </button>
    </form>
  );
}
