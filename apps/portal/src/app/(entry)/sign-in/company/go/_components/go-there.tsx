"use client";

import { useEffect, type ReactNode } from "react";

/** Leads to another site as soon as the page runs; a link for whoever has no script. */
export function GoThere({ url, label }: { readonly url: string; readonly label: string }): ReactNode {
  useEffect(() => {
    location.replace(url);
  }, [url]);
  return (
    <a
      href={url}
      className="flex min-h-11 items-center justify-center rounded-6 bg-accent px-4 text-16 font-medium text-accent-ink hover:bg-accent-hover"
    >
      {label}
    </a>
  );
}
