"use client";

import { useRef, useState, type ReactNode } from "react";
import { makePasskey } from "@/components/passkey/browser-passkey";
import { useKnowsPasskeys } from "@/components/passkey/use-knows-passkeys";
import { InputField } from "@/components/ui/field";
import { Done, PasswordAgain, Refused, Send } from "../../../_components/account-field";
import type { AccountTexts } from "../../../_components/account-texts";
import { addPasskey, beginPasskey } from "../_actions/add-passkey";
import { CodesShown } from "./codes-shown";

type FactorTexts = AccountTexts["factors"];

type Progress =
  | { readonly step: "open"; readonly problem: string | null; readonly passwordError: string | null }
  | { readonly step: "working" }
  | { readonly step: "done"; readonly recoveryCodes: readonly string[] };

const open = (problem: string | null = null, passwordError: string | null = null): Progress => ({
  step: "open",
  problem,
  passwordError,
});

async function run(form: FormData, texts: FactorTexts["passkey"]): Promise<Progress> {
  const begun = await beginPasskey(form);
  if (!begun.ok) return begun.isPassword ? open(null, begun.problem) : open(begun.problem);
  const made = await makePasskey(begun.options);
  if (made.kind !== "given") return open(made.kind === "known" ? texts.known : texts.cancelled);
  const added = await addPasskey(begun.challengeId, made.response, form);
  return added.ok ? { step: "done", recoveryCodes: added.recoveryCodes } : open(added.problem);
}

/** Adds a passkey: the browser makes it, the api keeps its public half. */
export function PasskeyForm({ texts }: { readonly texts: FactorTexts }): ReactNode {
  const knows = useKnowsPasskeys();
  const form = useRef<HTMLFormElement>(null);
  const [progress, setProgress] = useState<Progress>(open());
  if (knows === false) return <p className="text-ink-2">{texts.passkey.unknown}</p>;
  if (progress.step === "done")
    return (
      <div className="flex flex-col gap-4">
        <Done text={texts.passkey.done} />
        <CodesShown codes={progress.recoveryCodes} texts={texts.codes} />
      </div>
    );
  const begin = async (): Promise<void> => {
    if (form.current === null || progress.step === "working") return;
    const typed = new FormData(form.current);
    setProgress({ step: "working" });
    setProgress(await run(typed, texts.passkey));
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
      noValidate
      className="flex max-w-md flex-col gap-4"
    >
      <Refused problem={progress.step === "open" ? progress.problem : null} />
      <InputField
        id="passkey-name"
        name="name"
        label={texts.passkey.name}
        help={texts.passkey.nameHelp}
        defaultValue={texts.passkey.nameDefault}
        maxLength={60}
        autoComplete="off"
      />
      <PasswordAgain
        id="passkey-password"
        label={texts.password}
        help={texts.passwordHelp}
        error={progress.step === "open" ? (progress.passwordError ?? undefined) : undefined}
      />
      <Send
        isPending={progress.step === "working"}
        label={texts.passkey.submit}
        working={texts.passkey.working}
      />
    </form>
  );
}
