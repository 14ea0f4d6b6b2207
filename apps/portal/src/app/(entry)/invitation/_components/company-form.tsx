"use client";

import { useActionState, type ReactNode } from "react";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { EntryField, EntryProblem, EntrySubmit } from "../../_components/entry-field";
import type { EntryTexts } from "../../_components/entry-texts";
import { acceptWithCompany } from "../_actions/accept-with-company";

interface CompanyFormProps {
  readonly displayName: string;
  readonly button: string;
  readonly texts: EntryTexts["invitation"]["form"];
}

/** Accepts with the company's own sign-in: only a name is needed here. */
export function CompanyForm({ displayName, button, texts }: CompanyFormProps): ReactNode {
  const [problem, action, isPending] = useActionState(acceptWithCompany, null);
  const send = useKeptForm(action, isPending);
  return (
    <form action={action} onSubmit={send} noValidate className="flex flex-col gap-4">
      {problem === null ? null : <EntryProblem id="company-problem">{problem}</EntryProblem>}
      <EntryField
        id="companyName"
        label={texts.name}
        help={texts.nameHelp}
        autoComplete="name"
        required
        maxLength={200}
        defaultValue={displayName}
        problemId={problem === null ? undefined : "company-problem"}
      />
      <EntrySubmit isPending={isPending} label={button} working={texts.working} />
    </form>
  );
}
