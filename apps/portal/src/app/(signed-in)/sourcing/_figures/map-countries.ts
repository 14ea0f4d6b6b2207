import type { WorldShareView } from "@interphase/sourcing/contract";

import type { ChartTable } from "@/components/charts/chart-table";
import type { MapCountry } from "@/components/charts/world-map";

import type { Words } from "./words";

/** Is there a world to set the company against? */
export const hasWorld = ({ unknownWorldFraction }: WorldShareView): boolean => unknownWorldFraction !== null;

/** Which countries does the map speak of, in the overview's order? A share of 0 is said, an unknown one is not 0. */
export function mapCountries(shares: WorldShareView, words: Words): MapCountry[] {
  const { t, formats } = words;
  const share = (figure: number | null, none: string) => (figure === null ? none : formats.share(figure));
  const noWorld = hasWorld(shares) ? t("map.none") : t("map.noFigure");
  return shares.countries.map(({ countryIso3, companyFraction, worldFraction }) => ({
    iso3: countryIso3,
    label: words.country(countryIso3),
    worldShareFraction: worldFraction,
    companyShareFraction: companyFraction,
    tip: [
      { label: t("map.companyShare"), value: share(companyFraction, t("map.none")) },
      { label: t("map.worldShare"), value: share(worldFraction, noWorld) },
    ],
  }));
}

/** The map's figures as a table, unknown and recycled included. */
export function mapTable(countries: readonly MapCountry[], shares: WorldShareView, words: Words): ChartTable {
  const { t, formats } = words;
  const cell = (figure: number | null) => ({
    text: figure === null ? "" : formats.share(figure),
    raw: figure,
  });
  return {
    columns: [
      { label: t("map.country") },
      { label: t("map.companyShare"), isNumber: true },
      { label: t("map.worldShare"), isNumber: true },
    ],
    rows: [
      ...countries.map((country) => [
        { text: country.label },
        { text: country.tip[0]?.value ?? "", raw: country.companyShareFraction },
        { text: country.tip[1]?.value ?? "", raw: country.worldShareFraction },
      ]),
      [{ text: t("unknown") }, cell(shares.unknownCompanyFraction), cell(shares.unknownWorldFraction)],
      [{ text: formats.country("RECYCLED") }, cell(shares.recycledCompanyFraction), cell(null)],
    ],
  };
}
