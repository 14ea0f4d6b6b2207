import { renderWorldGap, type Gap } from "@interphase/minerals/contract";
import { nameMineral } from "@interphase/names";
import { getFormats } from "@/i18n/format";

/** How is a gap of the reference facts told in the reader's language, with names and days as the page writes them? */
export async function getGapText(): Promise<(gap: Gap) => string> {
  const { names: locale, country, date } = await getFormats();
  const mineral = (id: string): string => nameMineral(id, locale, "sentence");
  const names = { country, mineral, date };
  return (gap) => renderWorldGap(gap, locale, names) ?? gap.code;
}

/** Each gap once, though several figures share it. */
export function distinctGaps<Known extends Gap>(gaps: readonly Known[]): Known[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify([gap.code, gap.facts]), gap])).values()];
}
