"use client";

import { useActionState, type ReactNode } from "react";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { PasswordAgain, Refused, Send } from "../../../_components/account-field";
import type { AccountTexts } from "../../../_components/account-texts";
import { removeFactor } from "../_actions/change-factors";

interface RemoveFormProps {
  readonly factorId: string;
  readonly name: string;
  readonly isLast: boolean;
  readonly texts: AccountTexts["factors"];
}

/** Takes a factor away, by name, after the password. */
export function RemoveForm({ factorId, name, isLast, texts }: RemoveFormProps): ReactNode {
  const [problem, action, isPending] = useActionState(removeFactor, null);
  const send = useKeptForm(action, isPending);
  return (
    <form action={action} onSubmit={send} noValidate className="flex max-w-sm flex-col gap-3 py-2 text-left">
      <Refused problem={problem} />
      <p className="text-ink-2">{isLast ? `${texts.removeLead} ${texts.removeLast}` : texts.removeLead}</p>
      <input type="hidden" name="factorId" value={factorId} />
      <PasswordAgain id={`remove-${factorId}`} label={texts.password} help={texts.passwordHelp} />
      <Send
        kind="danger"
        isPending={isPending}
        label={texts.removeAsk.replace("{name}", name)}
        working={texts.totp.working}
      />
    </form>
  );
}
