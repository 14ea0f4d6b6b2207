"use client";

import { useActionState, type ReactNode } from "react";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { EntryField, EntryProblem, EntrySubmit } from "../../_components/entry-field";
import type { EntryTexts } from "../../_components/entry-texts";
import { askForLink } from "../_actions/reset";

/** Where shall the link go? Then: look into your mail. */
export function AskForm({ texts }: { readonly texts: EntryTexts["reset"] }): ReactNode {
  const [state, action, isPending] = useActionState(askForLink, { problem: null, email: "", isSent: false });
  const send = useKeptForm(action, isPending);
  if (state.isSent)
    return (
      <div
        role="status"
        className="rounded-6 border border-l-4 border-line border-l-accent bg-surface px-4 py-3"
      >
        <h2 className="font-semibold">{texts.sentTitle}</h2>
        <p className="mt-1 wrap-anywhere text-ink-2">{texts.sent.replace("#", state.email)}</p>
        <p className="mt-2 text-12 text-ink-3">{texts.sentHelp}</p>
        <a href="/forgotten-password" className="link mt-2 inline-block text-14">
          {texts.again}
        </a>
      </div>
    );
  return (
    <form action={action} onSubmit={send} noValidate className="flex flex-col gap-4">
      {state.problem === null ? null : <EntryProblem id="reset-problem">{state.problem}</EntryProblem>}
      <EntryField
        id="email"
        type="email"
        label={texts.email}
        autoComplete="username"
        required
        maxLength={320}
        defaultValue={state.email}
        isWrong={state.problem !== null}
        problemId={state.problem === null ? undefined : "reset-problem"}
      />
      <EntrySubmit isPending={isPending} label={texts.submit} working={texts.working} />
    </form>
  );
}
