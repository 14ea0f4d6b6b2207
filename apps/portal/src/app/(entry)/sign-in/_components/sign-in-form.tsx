"use client";

import Link from "next/link";
import { useActionState, useState, type ReactNode, type SubmitEvent } from "react";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { EntryField, EntryProblem, EntrySubmit } from "../../_components/entry-field";
import type { FormTexts } from "../../_components/entry-texts";
import { failureText, type EntryFailure } from "../../_components/failure-text";
import { enter } from "../_actions/sign-in";
import { PasskeyButton } from "./passkey-button";
import { SecondStep } from "./second-step";

interface SignInFormProps {
  readonly next: string;
  readonly firstFailure: EntryFailure | null;
  readonly forgotten: string;
  readonly texts: FormTexts;
  /** Other ways in, below the first step. */
  readonly others: ReactNode;
}

interface FirstStepProps {
  readonly email: string;
  readonly isWrong: boolean;
  readonly problemId: string | undefined;
  readonly forgotten: string;
  readonly texts: FormTexts;
}

function FirstStep({ email, isWrong, problemId, forgotten, texts }: FirstStepProps): ReactNode {
  return (
    <>
      <EntryField
        key={email}
        id="email"
        type="email"
        label={texts.email}
        autoComplete="username webauthn"
        required
        maxLength={320}
        defaultValue={email}
        isWrong={isWrong}
        problemId={problemId}
      />
      <EntryField
        id="password"
        type="password"
        label={texts.password}
        autoComplete="current-password"
        required
        maxLength={1024}
        isWrong={isWrong}
        problemId={problemId}
        aside={
          <Link href="/forgotten-password" prefetch={false} className="link text-12">
            {forgotten}
          </Link>
        }
      />
    </>
  );
}

function EndOfSecondStep({ next, texts }: { readonly next: string; readonly texts: FormTexts }): ReactNode {
  return (
    <p className="flex flex-col gap-2 text-12 text-ink-3">
      <a href={`/sign-in?next=${encodeURIComponent(next)}`} className="link min-h-6 self-start text-14">
        {texts.second.startOver}
      </a>
      {texts.second.lost}
    </p>
  );
}

/**
 * Who are you, and how do you show it? Works without a script; with one, a wrong password leaves the address where it was
 * typed, and the second step does not ask for the password again.
 */
export function SignInForm({ next, firstFailure, forgotten, texts, others }: SignInFormProps): ReactNode {
  const [state, action, isPending] = useActionState(enter, {
    failure: firstFailure,
    email: "",
    methods: null,
  });
  const [password, setPassword] = useState("");
  const [passkeyFailure, setPasskeyFailure] = useState<EntryFailure | null>(null);
  const message = failureText(passkeyFailure ?? state.failure, texts.failures);
  const failed = state.failure?.code ?? "";
  const problemId = message === null ? undefined : "sign-in-problem";
  const { methods } = state;
  const hasCode = methods === null || methods.includes("totp") || methods.includes("recovery-code");
  const sendKept = useKeptForm(action, isPending);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    const typed = sendKept(event).get("password");
    setPassword(typeof typed === "string" ? typed : "");
    setPasskeyFailure(null);
  };
  return (
    <form action={action} className="flex flex-col gap-4" noValidate onSubmit={send}>
      <input type="hidden" name="next" value={next} />
      {message === null ? null : <EntryProblem id="sign-in-problem">{message}</EntryProblem>}
      {methods === null ? (
        <FirstStep
          email={state.email}
          isWrong={failed === "wrong-credentials" || failed === "incomplete"}
          {...{ problemId, forgotten, texts }}
        />
      ) : (
        <SecondStep
          isWrong={failed === "wrong-code" || failed === "no-code"}
          {...{ email: state.email, methods, password, problemId, texts }}
        />
      )}
      {hasCode ? (
        <EntrySubmit
          isPending={isPending}
          label={methods === null ? texts.submit : texts.second.submit}
          working={texts.working}
        />
      ) : (
        <p className="text-ink-2">{texts.second.passkeyLead}</p>
      )}
      {methods === null ? others : null}
      {methods === null || methods.includes("passkey") ? (
        <PasskeyButton
          key={methods === null ? "alone" : "second"}
          email={methods === null ? null : state.email}
          {...{ next, texts }}
          onFailure={setPasskeyFailure}
        />
      ) : null}
      {methods === null ? null : <EndOfSecondStep next={next} texts={texts} />}
    </form>
  );
}
