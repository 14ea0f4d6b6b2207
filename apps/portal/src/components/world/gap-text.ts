import { getTranslations } from "next-intl/server";
import type { Gap } from "@interphase/minerals/contract";
import { getFormats } from "@/i18n/format";

/** How is a gap told in the reader's language? The api's sentence stands where no translation knows its code. */
export async function getGapText(): Promise<(gap: Gap) => string> {
  const t = await getTranslations("world.gaps");
  const formats = await getFormats();
  return (gap) => {
    const key = `codes.${gap.code}`;
    if (!t.has(key)) return gap.message;
    const country = /\b[A-Z]{3}\b/.exec(gap.message)?.[0];
    const measure = /\b[a-z]{3}-[a-z0-9-]+\b/.exec(gap.message)?.[0];
    return t(key, {
      country: country === undefined ? "" : formats.country(country),
      measure: measure ?? "",
      message: gap.message,
    });
  };
}

/** Each gap once, though several figures share it. */
export function distinctGaps(gaps: readonly Gap[]): Gap[] {
  return [...new Map(gaps.map((gap) => [`${gap.code} ${gap.message}`, gap])).values()];
}
