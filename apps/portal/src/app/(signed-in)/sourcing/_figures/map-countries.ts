import type { MineralExposure } from "@interphase/sourcing/contract";
import type { Stage } from "@interphase/minerals/contract";

import type { ChartTable } from "@/components/charts/chart-table";
import type { MapCountry } from "@/components/charts/world-map";

import type { Words } from "./words";

/** What share of the world's output has each country? null where the facts hold no series. */
export type WorldShares = ReadonlyMap<string, number> | null;

/** Which countries does the map speak of, the company's first? */
export function mapCountries(
  mineral: MineralExposure,
  stage: Stage,
  world: WorldShares,
  words: Words,
): MapCountry[] {
  const { t, formats } = words;
  const company = new Map(
    mineral.stages[stage].companyShares.map((share) => [share.countryIso3, share.shareFraction]),
  );
  const codes = new Set([...company.keys(), ...(world?.keys() ?? [])]);
  const share = (figure: number | null, none: string) => (figure === null ? none : formats.share(figure));
  return [...codes]
    .map((iso3) => {
      const worldShareFraction = world?.get(iso3) ?? null;
      const companyShareFraction = company.get(iso3) ?? null;
      return {
        iso3,
        label: words.country(iso3),
        worldShareFraction,
        companyShareFraction,
        tip: [
          { label: t("map.companyShare"), value: share(companyShareFraction, t("map.none")) },
          { label: t("map.worldShare"), value: share(worldShareFraction, t("map.noFigure")) },
        ],
      };
    })
    .sort(
      (a, b) =>
        (b.companyShareFraction ?? 0) - (a.companyShareFraction ?? 0) ||
        (b.worldShareFraction ?? 0) - (a.worldShareFraction ?? 0),
    );
}

/** The map's figures as a table, unknown and recycled included. */
export function mapTable(
  countries: readonly MapCountry[],
  mineral: MineralExposure,
  stage: Stage,
  words: Words,
): ChartTable {
  const { t, formats } = words;
  const exposure = mineral.stages[stage];
  const extra = (label: string, figure: number) => [
    { text: label },
    { text: formats.share(figure), raw: figure },
    { text: "", raw: null },
  ];
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
      extra(t("unknown"), exposure.unknownShareFraction),
      extra(formats.country("RECYCLED"), exposure.recycledShareFraction),
    ],
  };
}
