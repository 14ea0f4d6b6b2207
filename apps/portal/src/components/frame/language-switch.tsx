import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { localesFrom, shortNameOf, tagOf } from "@interphase/names";
import { chooseLocale } from "@/app/_actions/preferences";
import { localeOfPage } from "@/i18n/locale";

/** Offers the next language, in that language. A form, so that it works without a script and keeps what was typed with one. */
export async function LanguageSwitch(): Promise<ReactNode> {
  const t = await getTranslations("frame");
  const mine = localeOfPage(await getLocale());
  const other = localesFrom(mine)[1] ?? mine;
  return (
    <form action={chooseLocale}>
      <input type="hidden" name="locale" value={tagOf(other)} />
      <button
        type="submit"
        lang={tagOf(other)}
        aria-label={t("switchLanguage")}
        className="min-h-9 rounded-6 px-2 text-14 text-ink-2 hover:bg-sunken hover:text-ink"
      >
        {shortNameOf(other)}
      </button>
    </form>
  );
}
