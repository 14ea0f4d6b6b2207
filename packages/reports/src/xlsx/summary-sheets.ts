import * as names from "@interphase/names";
import { renderOverviewSentence } from "@interphase/sourcing";
import { listMinerals } from "../content/exposure-content.js";
import type { SheetWriter } from "./sheet-writer.js";
import type { CellValue, SheetColumn } from "./table-sheet.js";

/** What is assessed, with what, and what does it come to in a few sentences? */
export function addSummary({ input, word, known, add }: SheetWriter): void {
  const { assessment, overview, locale, edition } = input;
  const { options, result } = assessment;
  const { totals, counts } = overview;
  const { formatNumber } = names;
  const text = (value: number | null, kind: names.NumberKind): CellValue =>
    value === null ? known(value) : formatNumber(value, kind, locale);
  const home = options.homeArea.map((code) => names.nameCountry(code, locale, "title"));
  const rows: [string, CellValue][] = [
    [word("organisation"), input.organisationName],
    [word("plan"), assessment.planName],
    [word("version", { version: "" }).trim(), String(assessment.planVersion)],
    [word("assessedOn"), options.date],
    [word("spend"), text(totals.spendUsd, "usd")],
    [word("lines"), text(totals.lineCount, "count")],
    [word("suppliers"), text(totals.supplierCount, "count")],
    [word("knownOrigin"), text(totals.knownOriginSpendFraction, "share")],
    [word("priced"), text(totals.pricedLineFraction, "share")],
    [word("act"), text(counts.act, "count")],
    [word("planLevel"), text(counts.plan, "count")],
    [word("watch"), text(counts.watch, "count")],
    ...overview.lead.map((sentence): [string, CellValue] => [
      word("sentence"),
      renderOverviewSentence(sentence, locale, names),
    ]),
    [word("homeArea"), names.joinNames(home, locale)],
    [word("facts"), `${edition.title} (${options.edition})`],
    [word("methods"), result.methodsVersion],
    [word("hash"), assessment.resultSha256],
    [word("explanationsHash"), assessment.explanationsSha256],
    [word("editionHash"), options.editionHash],
  ];
  const columns: SheetColumn[] = [
    { title: word("field"), width: 30 },
    { title: word("value"), width: 100 },
  ];
  add({ name: word("summary"), columns, rows, keptColumns: 0 });
}

/** Where is the company exposed, in the overview's order? */
export function addExposures({ input, word, known, add }: SheetWriter): void {
  const { locale } = input;
  const money = (title: string): SheetColumn => ({ title, unit: "US$", format: "usd" });
  const weighted = word("riskWeighted");
  add({
    name: word("exposures"),
    columns: [
      { title: word("rank"), format: "count", width: 8 },
      { title: word("mineral") },
      money(word("mineralSpend")),
      money(`${weighted} · ${word("low")}`),
      money(weighted),
      money(`${weighted} · ${word("high")}`),
      money(word("lineSpend")),
      { title: word("sourcing"), unit: "0–10", format: "concentration" },
      { title: word("stage") },
      { title: word("sentence"), width: 60 },
    ],
    rows: listMinerals(input).map(({ exposure }, index) => [
      index + 1,
      names.nameMineral(exposure.mineralId, locale, "title"),
      known(exposure.attributedSpendUsd),
      known(exposure.riskWeightedSpendUsd?.low ?? null),
      known(exposure.riskWeightedSpendUsd?.value ?? null),
      known(exposure.riskWeightedSpendUsd?.high ?? null),
      known(exposure.lineSpendUsd),
      known(exposure.concentration),
      exposure.stage === null ? known(null) : names.nameStage(exposure.stage, locale, "title"),
      renderOverviewSentence(exposure.sentence, locale, names),
    ]),
    keptColumns: 2,
  });
}
