"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { knowsPasskeySuggestions, presentPasskey } from "@/components/passkey/browser-passkey";
import { useKnowsPasskeys } from "@/components/passkey/use-knows-passkeys";
import { entryLinkClass } from "../../_components/entry-field";
import type { FormTexts } from "../../_components/entry-texts";
import type { EntryFailure } from "../../_components/failure-text";
import { beginPasskey, enterByPasskey } from "../_actions/passkey";

interface PasskeyButtonProps {
  /** Null: whichever passkey this device offers. */
  readonly email: string | null;
  readonly next: string;
  readonly texts: FormTexts;
  readonly onFailure: (failure: EntryFailure | null) => void;
}

type Attempt = (isSuggested: boolean) => Promise<void>;

/** One attempt at a time: pressing the button ends the one that waits among the suggestions. */
function usePasskey({ email, next, onFailure }: PasskeyButtonProps): Attempt {
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  return async (isSuggested) => {
    running.current?.abort();
    const attempt = new AbortController();
    running.current = attempt;
    const isOver = (): boolean => attempt.signal.aborted;
    const begun = await beginPasskey(email);
    if (isOver()) return;
    if (!begun.ok) {
      if (!isSuggested) onFailure(begun.failure);
      return;
    }
    const result = await presentPasskey(begun.options, { isSuggested, signal: attempt.signal });
    if (isOver()) return;
    if (result.kind === "given") onFailure(await enterByPasskey(result.response, next));
    else if (!isSuggested) onFailure({ code: "no-passkey" });
  };
}

/** Signs in with a passkey: by pressing, or by choosing one among the suggestions of the e-mail field. */
export function PasskeyButton(props: PasskeyButtonProps): ReactNode {
  const { email, texts, onFailure } = props;
  const knows = useKnowsPasskeys();
  const [isWaiting, setIsWaiting] = useState(false);
  const attempt = usePasskey(props);
  const latest = useRef(attempt);
  useEffect(() => {
    latest.current = attempt;
  });
  useEffect(() => {
    if (email !== null) return;
    void knowsPasskeySuggestions().then((knowsThem) => {
      if (knowsThem) void latest.current(true);
    });
  }, [email]);
  if (knows === false) return null;
  const press = async (): Promise<void> => {
    setIsWaiting(true);
    onFailure(null);
    await attempt(false);
    setIsWaiting(false);
  };
  return (
    <button
      type="button"
      aria-disabled={isWaiting}
      onClick={() => {
        if (!isWaiting) void press();
      }}
      className={`${entryLinkClass} ${knows === null ? "invisible" : ""}`}
    >
      {isWaiting ? texts.passkey.working : texts.passkey.button}
    </button>
  );
}
