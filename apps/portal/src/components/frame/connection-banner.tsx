"use client";

import { useSyncExternalStore, type ReactNode } from "react";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Says so while there is no connection. */
export function ConnectionBanner({ text }: { readonly text: string }): ReactNode {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div
      role="status"
      className={isOnline ? "sr-only" : "border-b border-line bg-sunken px-4 py-2 text-center text-14"}
    >
      {isOnline ? null : text}
    </div>
  );
}
