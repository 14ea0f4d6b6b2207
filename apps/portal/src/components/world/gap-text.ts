import type { Gap } from "@interphase/minerals/contract";
import { renderGap } from "@interphase/sourcing/contract";
import { getFormats } from "@/i18n/format";

/** How is a gap told in the reader's language, with its country by name? The same words as in reports and explanations. */
export async function getGapText(): Promise<(gap: Gap) => string> {
  const formats = await getFormats();
  return (gap) => renderGap(gap, formats.names);
}

/** Each gap once, though several figures share it. */
export function distinctGaps(gaps: readonly Gap[]): Gap[] {
  return [...new Map(gaps.map((gap) => [`${gap.code} ${gap.message}`, gap])).values()];
}
