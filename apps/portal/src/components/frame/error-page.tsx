"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** What went wrong, what to tell whoever looks into it, and how to go on? */
export function ErrorPage({ error, reset }: ErrorPageProps): ReactNode {
  const t = useTranslations("states.error");
  const [code = "", requestId = ""] = (error.digest ?? "").split("|");
  const id = requestId === "" ? error.digest : requestId;
  return (
    <div role="alert" className="prose-width flex flex-col items-start gap-4 py-6">
      <h1 className="text-20 font-semibold">{t("title")}</h1>
      <p>{code === "http.unreachable" ? t("unreachable") : t("other")}</p>
      <div className="flex gap-2">
        <button
          type="button"
          onClick={reset}
          className="min-h-9 rounded-6 bg-accent px-3 font-medium text-accent-ink hover:bg-accent-hover"
        >
          {t("retry")}
        </button>
        <a
          href="/"
          className="inline-flex min-h-9 items-center rounded-6 border border-line-strong px-3 hover:bg-sunken"
        >
          {t("goHome")}
        </a>
      </div>
      {id ? (
        <p className="text-12 text-ink-3">
          {t("requestId")} <code className="select-all">{id}</code>
        </p>
      ) : null}
    </div>
  );
}
