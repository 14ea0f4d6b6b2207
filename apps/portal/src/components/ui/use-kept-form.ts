"use client";

import { startTransition, type SubmitEvent } from "react";

/**
 * How is a form sent to an action so that it keeps what was typed? React empties a form whose action has ended; sent by
 * hand, it stays. Without a script the form's own action does the same.
 */
export function useKeptForm(
  action: (form: FormData) => void,
  isPending: boolean,
): (event: SubmitEvent<HTMLFormElement>) => FormData {
  return (event) => {
    event.preventDefault();
    const submitter =
      event.nativeEvent instanceof globalThis.SubmitEvent ? event.nativeEvent.submitter : null;
    const form = new FormData(event.currentTarget, submitter);
    if (!isPending) {
      startTransition(() => {
        action(form);
      });
    }
    return form;
  };
}
