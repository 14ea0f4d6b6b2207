"use client";

import { useSyncExternalStore, type ReactNode } from "react";

interface OwnTimeProps {
  readonly startsAt: string;
  readonly locale: string;
  /** The zone that is said already. */
  readonly timeZone: string;
  readonly label: string;
}

const nothingChanges = () => () => undefined;

/** When does it begin where the reader is? Only the browser knows; nothing is said where it is the same. */
export function OwnTime({ startsAt, locale, timeZone, label }: OwnTimeProps): ReactNode {
  const zone = useSyncExternalStore(
    nothingChanges,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
  if (zone === null || zone === timeZone) return null;
  const written = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: zone,
  });
  return (
    <span className="block text-12 text-ink-3">
      {label} {written.format(Date.parse(startsAt))} ({zone})
    </span>
  );
}
