"use client";

import { useActionState, useSyncExternalStore, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

import { makeAddress } from "../_actions/calendar-acts";

interface NewAddressProps {
  readonly texts: Readonly<Record<"make" | "shown" | "shownHelp" | "secret" | "copy" | "copied", string>>;
}

const nothingChanges = () => () => undefined;

/** Makes an address and shows it, once. */
export function NewAddress({ texts }: NewAddressProps): ReactNode {
  const [{ path }, make, isPending] = useActionState(makeAddress, { path: null });
  const origin = useSyncExternalStore(
    nothingChanges,
    () => window.location.origin,
    () => "",
  );
  if (path === null)
    return (
      <form action={make}>
        <Button type="submit" kind="primary" aria-disabled={isPending || undefined}>
          {texts.make}
        </Button>
      </form>
    );
  const address = `${origin}${path}`;
  return (
    <Notice role="status" title={texts.shown}>
      <p className="my-2 font-mono wrap-anywhere text-ink">{address}</p>
      <p className="mb-2">{texts.shownHelp}</p>
      <p className="mb-2">{texts.secret}</p>
      <CopyButton text={address} label={texts.copy} done={texts.copied} />
    </Notice>
  );
}
