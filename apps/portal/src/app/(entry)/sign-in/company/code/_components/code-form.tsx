"use client";

import { useActionState, type ReactNode } from "react";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { EntryField, EntryProblem, EntrySubmit } from "../../../../_components/entry-field";
import type { FormTexts } from "../../../../_components/entry-texts";
import { failureText } from "../../../../_components/failure-text";
import { finishWithCode } from "../_actions/finish";

/** Which code does the second factor show? */
export function CodeForm({ texts }: { readonly texts: FormTexts }): ReactNode {
  const [failure, action, isPending] = useActionState(finishWithCode, null);
  const send = useKeptForm(action, isPending);
  const message = failureText(failure, texts.failures);
  return (
    <form action={action} onSubmit={send} noValidate className="flex flex-col gap-4">
      {message === null ? null : <EntryProblem id="code-problem">{message}</EntryProblem>}
      <EntryField
        id="code"
        label={texts.second.code}
        help={texts.second.codeHelp}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        required
        maxLength={40}
        isWrong={failure?.code === "wrong-code" || failure?.code === "no-code"}
        problemId={message === null ? undefined : "code-problem"}
        className="tabular tracking-wider"
      />
      <EntrySubmit isPending={isPending} label={texts.second.submit} working={texts.working} />
    </form>
  );
}
