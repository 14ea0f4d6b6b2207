"use client";

import { useActionState, type ReactNode } from "react";
import { CheckboxField, InputField, SelectField } from "@/components/ui/field";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { Refused, Send } from "../../../_components/account-field";
import type { AccountTexts } from "../../../_components/account-texts";
import { createToken } from "../_actions/tokens";
import { TokenShown } from "./token-shown";

/** Things a token may be given, under one heading. */
export interface ScopeGroup {
  readonly key: string;
  readonly title: string;
  readonly scopes: readonly { readonly action: string; readonly text: string }[];
}

interface NewTokenFormProps {
  readonly groups: readonly ScopeGroup[];
  readonly expiries: readonly { readonly value: string; readonly label: string }[];
  readonly texts: AccountTexts["tokens"];
}

interface ScopeChoiceProps {
  readonly groups: readonly ScopeGroup[];
  readonly error: string | null;
  readonly texts: AccountTexts["tokens"];
}

function ScopeChoice({ groups, error, texts }: ScopeChoiceProps): ReactNode {
  return (
    <fieldset aria-describedby={error === null ? "scopes-help" : "scopes-help scopes-error"}>
      <legend className="text-14 font-medium">{texts.scopes}</legend>
      <p id="scopes-help" className="text-12 text-ink-3">
        {texts.scopesHelp}
      </p>
      {error === null ? null : (
        <p id="scopes-error" role="alert" className="mt-1 text-12 font-medium text-act">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      )}
      <div className="mt-3 gap-x-8 sm:columns-2">
        {groups.map((group) => (
          <fieldset key={group.key} className="mb-4 flex break-inside-avoid flex-col gap-1.5">
            <legend className="mb-1.5 text-12 font-semibold text-ink-2">{group.title}</legend>
            {group.scopes.map(({ action, text }) => (
              <CheckboxField key={action} id={`scope-${action}`} name="scope" value={action} label={text} />
            ))}
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}

/** What shall a program of mine be allowed, and for how long? */
export function NewTokenForm({ groups, expiries, texts }: NewTokenFormProps): ReactNode {
  const [state, action, isPending] = useActionState(createToken, {
    token: null,
    problem: null,
    nameError: null,
    scopesError: null,
  });
  const send = useKeptForm(action, isPending);
  if (state.token !== null)
    return (
      <div className="flex flex-col gap-3">
        <TokenShown token={state.token} texts={texts} />
        <p className="text-ink-2">
          {texts.useLead} <code className="font-mono">Authorization: Bearer iph_…</code>
        </p>
      </div>
    );
  return (
    <form action={action} onSubmit={send} noValidate className="flex max-w-3xl flex-col gap-4">
      <Refused problem={state.problem} />
      <div className="grid gap-4 sm:grid-cols-2">
        <InputField
          id="token-name"
          name="name"
          label={texts.name}
          help={texts.nameHelp}
          error={state.nameError ?? undefined}
          maxLength={200}
          autoComplete="off"
        />
        <SelectField id="token-days" name="days" label={texts.expiry} defaultValue="90" options={expiries} />
      </div>
      <ScopeChoice groups={groups} error={state.scopesError} texts={texts} />
      <Send isPending={isPending} label={texts.submit} working={texts.working} />
    </form>
  );
}
