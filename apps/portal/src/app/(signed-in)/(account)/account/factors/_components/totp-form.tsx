"use client";

import { useActionState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/field";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { Done, PasswordAgain, Refused, Send } from "../../../_components/account-field";
import type { AccountTexts } from "../../../_components/account-texts";
import { addTotp, type TotpState } from "../_actions/add-totp";
import { CodesShown } from "./codes-shown";

type FactorTexts = AccountTexts["factors"];

const quietZone = 4;

/** The secret, to be read by a phone and, below, by a person. Dark on white in both themes: some apps read no other. */
function Secret({
  state,
  texts,
}: {
  readonly state: Extract<TotpState, { step: "confirm" }>;
  readonly texts: FactorTexts["totp"];
}): ReactNode {
  const { size, path } = state.qrCode;
  const side = size + 2 * quietZone;
  return (
    <div className="flex flex-col gap-3">
      <p className="font-medium">{texts.scan}</p>
      <svg
        role="img"
        aria-label={texts.qrLabel}
        viewBox={`${String(-quietZone)} ${String(-quietZone)} ${String(side)} ${String(side)}`}
        shapeRendering="crispEdges"
        className="size-52 rounded-6 border border-line"
      >
        <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className="text-ink-2">
        {texts.byHand}
        <code className="mt-1 block font-mono text-16 tracking-wide wrap-anywhere text-ink select-all">
          {state.secret.replace(/.{4}(?=.)/g, "$& ")}
        </code>
      </p>
      <a href={state.otpauthUri} className="link self-start">
        {texts.open}
      </a>
    </div>
  );
}

/** Adds an authenticator app in two steps; the recovery codes come with the first factor. */
export function TotpForm({ texts }: { readonly texts: FactorTexts }): ReactNode {
  const [state, action, isPending] = useActionState<TotpState, FormData>(addTotp, {
    step: "begin",
    problem: null,
    passwordError: null,
  });
  const send = useKeptForm(action, isPending);
  if (state.step === "done")
    return (
      <div className="flex flex-col gap-4">
        <Done text={texts.totp.done} />
        <CodesShown codes={state.recoveryCodes} texts={texts.codes} />
      </div>
    );
  return (
    <form
      key={state.step}
      action={action}
      onSubmit={send}
      noValidate
      className="flex max-w-md flex-col gap-4"
    >
      {state.step === "begin" ? (
        <>
          <Refused problem={state.problem} />
          <InputField
            id="totp-name"
            name="name"
            label={texts.totp.name}
            help={texts.totp.nameHelp}
            defaultValue={texts.totp.nameDefault}
            maxLength={60}
            autoComplete="off"
          />
          <PasswordAgain
            id="totp-password"
            label={texts.password}
            help={texts.passwordHelp}
            error={state.passwordError ?? undefined}
          />
          <Send isPending={isPending} label={texts.totp.begin} working={texts.totp.working} />
        </>
      ) : (
        <>
          <Secret state={state} texts={texts.totp} />
          <p className="font-medium">{texts.totp.confirm}</p>
          <InputField
            id="totp-code"
            name="code"
            label={texts.totp.code}
            help={texts.totp.codeHelp}
            error={state.problem ?? undefined}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            autoFocus
          />
          <div className="flex flex-wrap gap-2">
            <Send isPending={isPending} label={texts.totp.submit} working={texts.totp.working} />
            <Button type="submit" name="step" value="restart" kind="quiet">
              {texts.totp.cancel}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
