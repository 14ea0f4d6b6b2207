"use client";

import { useSyncExternalStore } from "react";
import { knowsPasskeys } from "./browser-passkey";

const never = (): (() => void) => () => undefined;

/** Can this reader's browser do passkeys? Null until the page runs in it. */
export function useKnowsPasskeys(): boolean | null {
  return useSyncExternalStore<boolean | null>(never, knowsPasskeys, () => null);
}
