"use client";

import { useActionState, type ReactNode } from "react";
import { NewPasswordField, type PasswordTexts } from "@/components/password/new-password-field";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { Done, PasswordAgain, Refused, Send } from "../../../_components/account-field";
import type { AccountTexts } from "../../../_components/account-texts";
import { changePassword } from "../_actions/change-password";

interface PasswordFormProps {
  readonly email: string;
  readonly displayName: string;
  readonly texts: AccountTexts["password"];
  readonly passwordTexts: PasswordTexts;
}

/** Which password from now on? */
export function PasswordForm({ email, displayName, texts, passwordTexts }: PasswordFormProps): ReactNode {
  const [state, action, isPending] = useActionState(changePassword, {
    isDone: false,
    problem: null,
    currentError: null,
    nextError: null,
  });
  const send = useKeptForm(action, isPending);
  if (state.isDone) return <Done text={texts.done} />;
  return (
    <form action={action} onSubmit={send} noValidate className="flex max-w-md flex-col gap-4">
      <Refused problem={state.problem} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordAgain
        id="current"
        label={texts.current}
        help={texts.currentHelp}
        error={state.currentError ?? undefined}
      />
      <NewPasswordField
        id="newPassword"
        label={texts.next}
        ownWords={[email, displayName]}
        error={state.nextError ?? undefined}
        texts={passwordTexts}
      />
      <Send isPending={isPending} label={texts.submit} working={texts.working} />
    </form>
  );
}
