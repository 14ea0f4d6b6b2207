import type { Explanation, FigureValue } from "@interphase/figures";
import { formatNumber, writeSignificant, type NumberKind } from "@interphase/names";

import type { Formats } from "@/i18n/format";

const kinds: Readonly<Record<string, NumberKind>> = {
  USD: "usd-short",
  t: "tonnes",
  months: "months",
  days: "days",
  count: "count",
  points: "concentration",
  factor: "factor",
};

/** Indices of 0 to 1 that are no shares. */
const indices = /hhi|geoPolRisk|squares|tradeSquares|governance|stability/iu;

/** As which kind of number is a figure of this unit written? undefined has a unit of its own. */
function kindOf({ unit, name }: Pick<Explanation, "unit" | "name">): NumberKind | undefined {
  if (unit === "fraction") return indices.test(name.code) ? "hhi" : "share";
  return unit === null ? undefined : kinds[unit];
}

/** How is one number of an explained figure written, rounded as on every page, with its unit? */
export function writeFigure(
  value: number,
  figure: Pick<Explanation, "unit" | "name">,
  formats: Pick<Formats, "names">,
  nameUnit: (unit: string | null) => string,
): string {
  const kind = kindOf(figure);
  if (kind !== undefined) return formatNumber(value, kind, formats.names);
  return [writeSignificant(value, 4), nameUnit(figure.unit)].filter((part) => part !== "").join(" ");
}

/** Which readings has a figure? **Shape** low, value, high in this order, those that it has; a plain figure its value alone. */
export function readingsOf(figure: FigureValue): ["low" | "value" | "high", number][] {
  if (figure === null) return [];
  if (typeof figure === "number") return [["value", figure]];
  const { low, high } = figure;
  return "value" in figure
    ? [
        ["low", low],
        ["value", figure.value],
        ["high", high],
      ]
    : [
        ["low", low],
        ["high", high],
      ];
}
