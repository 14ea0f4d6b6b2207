"use client";

import { useActionState, type ReactNode } from "react";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { Refused, Send } from "../../../_components/account-field";
import type { AccountTexts } from "../../../_components/account-texts";
import { rotateToken } from "../_actions/tokens";
import { TokenShown } from "./token-shown";

interface RotateFormProps {
  readonly tokenId: string;
  readonly texts: AccountTexts["tokens"];
}

/** Puts a new token in the place of this one. */
export function RotateForm({ tokenId, texts }: RotateFormProps): ReactNode {
  const [state, action, isPending] = useActionState(rotateToken, {
    token: null,
    problem: null,
    nameError: null,
    scopesError: null,
  });
  const send = useKeptForm(action, isPending);
  if (state.token !== null) return <TokenShown token={state.token} texts={texts} />;
  return (
    <form action={action} onSubmit={send} className="flex max-w-sm flex-col gap-2 py-2 text-left">
      <Refused problem={state.problem} />
      <p className="text-ink-2">{texts.rotateLead}</p>
      <input type="hidden" name="tokenId" value={tokenId} />
      <Send kind="secondary" isPending={isPending} label={texts.rotateSubmit} working={texts.working} />
    </form>
  );
}
