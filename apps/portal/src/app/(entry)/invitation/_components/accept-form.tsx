"use client";

import { useActionState, type ReactNode } from "react";
import { NewPasswordField, type PasswordTexts } from "@/components/password/new-password-field";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { EntryField, EntryProblem, EntrySubmit } from "../../_components/entry-field";
import type { EntryTexts } from "../../_components/entry-texts";
import { accept } from "../_actions/accept";

interface AcceptFormProps {
  readonly email: string;
  readonly displayName: string;
  readonly texts: EntryTexts["invitation"]["form"];
  readonly passwordTexts: PasswordTexts;
}

/** Who are you, and with which password will you come back? */
export function AcceptForm({ email, displayName, texts, passwordTexts }: AcceptFormProps): ReactNode {
  const [state, action, isPending] = useActionState(accept, {
    problem: null,
    name: { typed: null, error: null },
    passwordError: null,
  });
  const send = useKeptForm(action, isPending);
  const name = state.name.typed ?? displayName;
  return (
    <form action={action} onSubmit={send} noValidate className="flex flex-col gap-4">
      {state.problem === null ? null : <EntryProblem id="accept-problem">{state.problem}</EntryProblem>}
      {/* For password managers: whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <EntryField
        id="displayName"
        label={texts.name}
        help={texts.nameHelp}
        error={state.name.error ?? undefined}
        autoComplete="name"
        required
        maxLength={200}
        defaultValue={name}
      />
      <NewPasswordField
        id="password"
        ownWords={[email, name]}
        error={state.passwordError ?? undefined}
        texts={passwordTexts}
      />
      <EntrySubmit isPending={isPending} label={texts.submit} working={texts.working} />
    </form>
  );
}
