import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { locales, ownNameOf, tagOf } from "@interphase/names";
import { chooseLocale } from "@/app/_actions/preferences";

interface LanguageChoiceProps {
  /** The element that names this choice. */
  readonly labelledBy: string;
  readonly help: string;
}

/** In which language shall we speak? Each named in itself; the page turns at once. */
export async function LanguageChoice({ labelledBy, help }: LanguageChoiceProps): Promise<ReactNode> {
  const current = await getLocale();
  return (
    <form action={chooseLocale} className="max-w-md">
      <div
        role="group"
        aria-labelledby={labelledBy}
        className="grid grid-cols-2 rounded-6 border border-line-strong"
      >
        {locales
          .map((locale) => [tagOf(locale), ownNameOf(locale)] as const)
          .map(([locale, ownName]) => (
            <button
              key={locale}
              type="submit"
              name="locale"
              value={locale}
              lang={locale}
              aria-pressed={locale === current}
              className="min-h-11 px-3 text-16 text-ink-2 first:rounded-l-[5px] last:rounded-r-[5px] hover:bg-sunken aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-ink"
            >
              {locale === current ? <span aria-hidden="true">✓ </span> : null}
              {ownName}
            </button>
          ))}
      </div>
      <p className="mt-1 text-12 text-ink-3">{help}</p>
    </form>
  );
}
