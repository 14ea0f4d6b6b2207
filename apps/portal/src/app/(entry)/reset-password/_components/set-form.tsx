"use client";

import { useActionState, type ReactNode } from "react";
import { NewPasswordField, type PasswordTexts } from "@/components/password/new-password-field";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { EntryProblem, EntrySubmit } from "../../_components/entry-field";
import type { EntryTexts } from "../../_components/entry-texts";
import { setPassword } from "../../forgotten-password/_actions/reset";

interface SetFormProps {
  readonly texts: EntryTexts["reset"];
  readonly passwordTexts: PasswordTexts;
}

/** Which password from now on? */
export function SetForm({ texts, passwordTexts }: SetFormProps): ReactNode {
  const [state, action, isPending] = useActionState(setPassword, { problem: null, passwordError: null });
  const send = useKeptForm(action, isPending);
  return (
    <form action={action} onSubmit={send} noValidate className="flex flex-col gap-4">
      {state.problem === null ? null : <EntryProblem id="set-problem">{state.problem}</EntryProblem>}
      <NewPasswordField
        id="password"
        ownWords={[]}
        error={state.passwordError ?? undefined}
        texts={passwordTexts}
      />
      <EntrySubmit isPending={isPending} label={texts.newSubmit} working={texts.newWorking} />
    </form>
  );
}
