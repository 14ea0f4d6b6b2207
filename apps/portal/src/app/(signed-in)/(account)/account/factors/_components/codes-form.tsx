"use client";

import { useActionState, type ReactNode } from "react";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { PasswordAgain, Refused, Send } from "../../../_components/account-field";
import type { AccountTexts } from "../../../_components/account-texts";
import { makeRecoveryCodes } from "../_actions/change-factors";
import { CodesShown } from "./codes-shown";

/** Makes recovery codes anew, after the password, and shows them once. */
export function CodesForm({ texts }: { readonly texts: AccountTexts["factors"] }): ReactNode {
  const [state, action, isPending] = useActionState(makeRecoveryCodes, { problem: null, recoveryCodes: [] });
  const send = useKeptForm(action, isPending);
  if (state.recoveryCodes.length > 0) return <CodesShown codes={state.recoveryCodes} texts={texts.codes} />;
  return (
    <form action={action} onSubmit={send} noValidate className="flex max-w-md flex-col gap-4">
      <Refused problem={state.problem} />
      <p className="text-ink-2">{texts.codes.makeLead}</p>
      <PasswordAgain id="codes-password" label={texts.password} help={texts.passwordHelp} />
      <Send kind="secondary" isPending={isPending} label={texts.codes.make} working={texts.codes.working} />
    </form>
  );
}
