import { stages } from "@interphase/minerals";
import * as names from "@interphase/names";
import { nameMineral, nameStage } from "@interphase/names";
import { listMinerals, type ReportedMineral } from "../content/exposure-content.js";
import { hasWorld, listShareRows } from "../pictures/map-picture.js";
import type { SheetWriter } from "./sheet-writer.js";
import type { CellValue, SheetColumn } from "./table-sheet.js";

interface Figure {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** Three columns for an interval: its low end, its value, its high end. */
function threeOf(word: SheetWriter["word"], column: SheetColumn): SheetColumn[] {
  const { title } = column;
  return [
    { ...column, title: `${title} · ${word("low")}` },
    column,
    { ...column, title: `${title} · ${word("high")}` },
  ];
}

const endsOf = (figure: Figure | null): (number | null)[] => [
  figure?.low ?? null,
  figure?.value ?? null,
  figure?.high ?? null,
];

function figureColumns(word: SheetWriter["word"]): SheetColumn[] {
  return [
    { title: word("mineral") },
    { title: word("contained"), unit: "t", format: "tonnes" },
    { title: word("lineSpend"), unit: "US$", format: "usd" },
    { title: word("mineralSpend"), unit: "US$", format: "usd" },
    ...threeOf(word, { title: word("riskWeighted"), unit: "US$", format: "usd" }),
    ...threeOf(word, { title: word("sourcing"), unit: "0–10", format: "concentration" }),
    { title: `${word("sourcing")} · ${word("stage")}` },
    ...threeOf(word, { title: word("geoPolRisk"), unit: "0–1", format: "factor" }),
    { title: word("potential"), unit: "US$/kg", format: "price" },
    { title: word("cover"), unit: word("months"), format: "months" },
    { title: word("atLeast"), width: 10 },
    ...threeOf(word, { title: word("touched"), unit: "%", format: "share" }),
    ...threeOf(word, { title: word("spendTouched"), unit: "US$", format: "usd" }),
    { title: word("supplierCount"), format: "count" },
    { title: word("supplierHhi"), unit: "0–1", format: "hhi" },
  ];
}

function figureRow({ mineral }: ReportedMineral, { input, word, known }: SheetWriter): CellValue[] {
  const { sourcingConcentration: score, geoPolRisk, monthsOfCover, touchedByMeasures } = mineral;
  return [
    nameMineral(mineral.mineralId, input.locale, "title"),
    mineral.containedTonnes,
    known(mineral.lineSpendUsd),
    known(mineral.attributedSpendUsd),
    ...endsOf(mineral.riskWeightedSpendUsd).map(known),
    ...endsOf(score).map(known),
    score === null ? known(null) : nameStage(score.stage, input.locale, "title"),
    ...endsOf(geoPolRisk).map(known),
    known(geoPolRisk?.supplyRiskPotentialUsdPerKg ?? null),
    known(monthsOfCover.months),
    word(monthsOfCover.atLeast ? "yes" : "no"),
    ...endsOf(touchedByMeasures.volumeFraction).map(known),
    ...endsOf(touchedByMeasures.spendUsd).map(known),
    mineral.suppliers.count,
    mineral.suppliers.hhi,
  ];
}

/** Which figures does each mineral have? In exposure order, both ends beside each value. */
export function addFigures(writer: SheetWriter): void {
  const { input, word, add } = writer;
  const rows = listMinerals(input).map((mineral) => figureRow(mineral, writer));
  add({ name: word("figures"), columns: figureColumns(word), rows, pagesWide: 2 });
}

/** How concentrated is each mineral at each stage, the company beside the world? */
export function addStages({ input, word, known, add }: SheetWriter): void {
  const hhi = { unit: "0–1", format: "hhi" } as const;
  const score = { unit: "0–10", format: "concentration" } as const;
  const columns: SheetColumn[] = [
    { title: word("mineral") },
    { title: word("stage") },
    { title: word("unknownRow"), unit: "%", format: "share" },
    ...threeOf(word, { title: word("hhiYou"), ...hhi }),
    ...threeOf(word, { title: word("hhiWorld"), ...hhi }),
    ...threeOf(word, { title: word("concentrationYou"), ...score }),
    ...threeOf(word, { title: word("concentrationWorld"), ...score }),
    { title: word("year"), format: "year" },
  ];
  const rows = listMinerals(input).flatMap(({ mineral }) =>
    stages.map((stage): CellValue[] => {
      const own = mineral.stages[stage];
      const isApplicable = own.series.state !== "not-applicable";
      const say = (value: number | null) => (isApplicable ? known(value) : word("notApplicable"));
      const sayWorld = (value: number | null) =>
        value === null && isApplicable ? word("notPublished") : say(value);
      return [
        nameMineral(mineral.mineralId, input.locale, "title"),
        nameStage(stage, input.locale, "title"),
        say(own.unknownShareFraction),
        ...endsOf(own.companyHhi).map(say),
        ...endsOf(own.worldHhi).map(sayWorld),
        ...endsOf(own.companyConcentration).map(say),
        ...endsOf(own.worldConcentration).map(sayWorld),
        own.series.year,
      ];
    }),
  );
  add({ name: word("stages"), columns, rows, keptColumns: 2, pagesWide: 2 });
}

/** Which share has each country of the company's supply, and of the world's? As the overview says it. */
export function addShares({ input, word, known, add }: SheetWriter): void {
  const { overview, locale } = input;
  const rows = overview.worldShares
    .filter(({ isApplicable }) => isApplicable)
    .flatMap((view) =>
      listShareRows(view, locale).map(({ label, company, world }): CellValue[] => [
        nameMineral(view.mineralId, locale, "title"),
        nameStage(view.stage, locale, "title"),
        label,
        known(company),
        world === null ? (hasWorld(view) ? null : word("notPublished")) : world,
      ]),
    );
  const columns: SheetColumn[] = [
    { title: word("mineral") },
    { title: word("stage") },
    { title: word("country") },
    { title: word("shareYou"), unit: "%", format: "share" },
    { title: word("shareWorld"), unit: "%", format: "share" },
  ];
  add({ name: word("shares"), columns, rows, keptColumns: 3 });
}

/** Which way do the tonnes go? */
export function addFlows({ input, word, add }: SheetWriter): void {
  const { flows, locale, overview } = input;
  if (flows === null) return;
  const country = (code: string | null) =>
    code === null ? word("unknown") : names.nameCountry(code, locale, "title");
  const rows = overview.exposures.flatMap(({ mineralId }) => {
    const found = flows.minerals.find((mineral) => mineral.mineralId === mineralId);
    return (found?.flows ?? []).map((flow): CellValue[] => [
      nameMineral(mineralId, locale, "title"),
      country(flow.minedIn),
      country(flow.refinedIn),
      flow.supplier,
      country(flow.plantCountryIso3),
      flow.tonnes,
    ]);
  });
  const columns: SheetColumn[] = [
    { title: word("mineral") },
    { title: word("minedIn") },
    { title: word("refinedIn") },
    { title: word("supplier") },
    { title: word("plant") },
    { title: word("tonnes"), unit: "t", format: "tonnes" },
  ];
  add({ name: word("flows"), columns, rows });
}
