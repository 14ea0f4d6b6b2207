import type { Origins } from "@interphase/sourcing/contract";

import type { Words } from "./words";

/** Where does a line's material come from, as one text? null where nothing is known. */
export function originsText(origins: Origins, words: Words): string | null {
  const list = (shares: Origins["all"]) =>
    shares
      .map(({ origin, shareFraction }) =>
        shareFraction > 0.9999
          ? words.country(origin)
          : `${words.country(origin)} ${words.formats.share(shareFraction)}`,
      )
      .join("; ");
  if (origins.byElement !== null) {
    const parts = Object.entries(origins.byElement).map(([element, shares]) => `${element}: ${list(shares)}`);
    return parts.length === 0 ? null : parts.join(" | ");
  }
  return origins.all.length === 0 ? null : list(origins.all);
}
