"use client";

import { useState, type ReactNode } from "react";
import { EntryField } from "../../_components/entry-field";
import type { FormTexts } from "../../_components/entry-texts";

interface SecondStepProps {
  readonly email: string;
  readonly methods: readonly string[];
  /** What was typed a moment ago; empty where no script could keep it. */
  readonly password: string;
  readonly isWrong: boolean;
  readonly problemId: string | undefined;
  readonly texts: FormTexts;
}

interface CodeFieldProps extends Omit<SecondStepProps, "email" | "password"> {
  readonly isFirst: boolean;
}

function CodeField({ methods, isWrong, problemId, texts, isFirst }: CodeFieldProps): ReactNode {
  const hasApp = methods.includes("totp");
  const [isRecovery, setIsRecovery] = useState(!hasApp);
  const { second } = texts;
  return (
    <>
      <EntryField
        key={isRecovery ? "recovery" : "app"}
        id="code"
        label={isRecovery ? second.recovery : second.code}
        help={isRecovery ? second.recoveryHelp : second.codeHelp}
        autoComplete={isRecovery ? "off" : "one-time-code"}
        inputMode={isRecovery ? "text" : "numeric"}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={isFirst}
        required
        maxLength={40}
        isWrong={isWrong}
        problemId={problemId}
        className="tabular tracking-wider"
      />
      {hasApp && methods.includes("recovery-code") ? (
        <button
          type="button"
          onClick={() => {
            setIsRecovery(!isRecovery);
          }}
          className="link -mt-2 min-h-9 self-start text-14"
        >
          {isRecovery ? second.useCode : second.useRecovery}
        </button>
      ) : null}
    </>
  );
}

/** How do you show that it is you, besides the password? */
export function SecondStep(props: SecondStepProps): ReactNode {
  const { email, methods, password, texts } = props;
  const hasCode = methods.includes("totp") || methods.includes("recovery-code");
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h2 className="text-16 font-semibold">{texts.second.title}</h2>
        <p className="text-ink-2 wrap-anywhere">{texts.second.signedFor.replace("#", email)}</p>
      </div>
      <input type="hidden" name="email" value={email} />
      {password === "" ? (
        <EntryField
          id="password"
          type="password"
          label={texts.second.passwordAgain}
          autoComplete="current-password"
          required
          maxLength={1024}
        />
      ) : (
        <input type="hidden" name="password" value={password} />
      )}
      {hasCode ? <CodeField {...props} isFirst={password !== ""} /> : null}
    </div>
  );
}
