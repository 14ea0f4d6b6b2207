import type { ReactNode } from "react";
import { localesFrom } from "@interphase/names";

import { getWords } from "../_figures/words";

/** Where is the empty workbook? Both formats in every language, the reader's language first. */
export async function TemplateLinks(): Promise<ReactNode> {
  const { t, formats } = await getWords();
  const files = localesFrom(formats.names).flatMap((locale) =>
    (["xlsx", "csv"] as const).map((kind) => ({ kind, locale })),
  );
  return (
    <details className="relative">
      <summary className="inline-flex min-h-9 list-none items-center rounded-6 border border-line-strong bg-surface px-3 text-14 font-medium hover:bg-sunken [&::-webkit-details-marker]:hidden">
        {t("template.open")} ▾
      </summary>
      <ul className="absolute right-0 z-20 mt-1 min-w-60 rounded-6 border border-line bg-surface p-1 shadow-float max-sm:right-auto max-sm:left-0">
        {files.map(({ kind, locale }) => (
          <li key={`${kind}-${locale}`}>
            <a
              href={`/sourcing/template/${kind}?locale=${locale}`}
              download
              className="block rounded-6 px-3 py-2 text-14 hover:bg-sunken"
            >
              {t(`template.${kind}-${locale}`)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
