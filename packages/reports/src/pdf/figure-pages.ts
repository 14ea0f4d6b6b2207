import { stages } from "@interphase/minerals";
import { formatNumber, joinNames, nameCountry, nameMineral, nameStage, type Locale } from "@interphase/names";
import type { StageExposure } from "@interphase/sourcing";
import { listMinerals } from "../content/exposure-content.js";
import { endsText, figureText, monthsText } from "../content/figure-text.js";
import type { Chapter } from "./chapter.js";
import { drawTable, type TableCell } from "./table.js";

/** So many countries of a mix stand in the table of stages. */
const mostCountries = 3;

interface Figure {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

function intervalCell(
  figure: Figure | null,
  kind: Parameters<typeof endsText>[1],
  locale: Locale,
): TableCell {
  const value = { text: figureText(figure?.value ?? null, kind, locale) };
  if (figure === null) return [value];
  const ends = endsText(figure, kind, locale);
  return ends === value.text ? [value] : [value, { text: ends, size: 6.5, fill: "ink-3" }];
}

function writeMinerals({ writer, input, word }: Chapter): void {
  const { locale } = input;
  drawTable(
    writer,
    [
      { title: word("mineral"), share: 0.15 },
      { title: word("contained"), share: 0.11, align: "end" },
      { title: word("mineralSpend"), share: 0.14, align: "end" },
      { title: word("riskWeighted"), share: 0.14, align: "end" },
      { title: word("sourcing"), share: 0.13, align: "end" },
      { title: word("geoPolRisk"), share: 0.11, align: "end" },
      { title: word("cover"), share: 0.11, align: "end" },
      { title: word("touched"), share: 0.11, align: "end" },
    ],
    listMinerals(input).map(({ mineral }): TableCell[] => [
      nameMineral(mineral.mineralId, locale, "title"),
      formatNumber(mineral.containedTonnes, "tonnes", locale),
      figureText(mineral.attributedSpendUsd, "usd-short", locale),
      intervalCell(mineral.riskWeightedSpendUsd, "usd-short", locale),
      intervalCell(mineral.sourcingConcentration, "concentration", locale),
      intervalCell(mineral.geoPolRisk, "hhi", locale),
      monthsText(mineral.monthsOfCover, locale),
      intervalCell(mineral.touchedByMeasures.volumeFraction, "share", locale),
    ]),
  );
  writer.paragraph(word("sourcingNote"), { size: 7.5, fill: "ink-3" });
}

function describeShares(stage: StageExposure, locale: Locale): string {
  const shares = stage.companyShares.slice(0, mostCountries).map(({ countryIso3, shareFraction }) => {
    return `${nameCountry(countryIso3, locale, "title")} ${formatNumber(shareFraction, "share", locale)}`;
  });
  return joinNames(shares, locale);
}

function writeStages({ writer, input, word }: Chapter): void {
  const { locale } = input;
  const rows = listMinerals(input).flatMap(({ mineral }) =>
    stages.map((stage): TableCell[] => {
      const own = mineral.stages[stage];
      const name = [nameMineral(mineral.mineralId, locale, "title"), nameStage(stage, locale, "title")];
      if (own.series.state === "not-applicable")
        return [...name, word("notApplicable"), "–", "–", "–", "–", "–"];
      const world = (figure: Figure | null) =>
        figure === null ? word("notPublished") : intervalCell(figure, "hhi", locale);
      return [
        ...name,
        describeShares(own, locale),
        figureText(own.unknownShareFraction, "share", locale),
        intervalCell(own.companyHhi, "hhi", locale),
        world(own.worldHhi),
        intervalCell(own.companyConcentration, "concentration", locale),
        own.worldConcentration === null
          ? word("notPublished")
          : intervalCell(own.worldConcentration, "concentration", locale),
      ];
    }),
  );
  drawTable(
    writer,
    [
      { title: word("mineral"), share: 0.13 },
      { title: word("stage"), share: 0.08 },
      { title: word("largest"), share: 0.23 },
      { title: word("unknownRow"), share: 0.1, align: "end" },
      { title: word("hhiYou"), share: 0.09, align: "end" },
      { title: word("hhiWorld"), share: 0.09, align: "end" },
      { title: word("concentrationYou"), share: 0.14, align: "end" },
      { title: word("concentrationWorld"), share: 0.14, align: "end" },
    ],
    rows,
  );
}

/** Which figures does each mineral have, in exposure order, with both ends where they are apart? */
export function writeFigurePages(chapter: Chapter): void {
  const { writer, word } = chapter;
  if (chapter.input.overview.exposures.length === 0) return;
  writer.heading(word("figures"), 120);
  writeMinerals(chapter);
  writeStages(chapter);
}
