import type { MineralId } from "@interphase/minerals";
import { nameCountry, nameMineral } from "@interphase/names";
import { renderFinding } from "@interphase/sourcing";
import exceljs from "exceljs";
import { gapKindText } from "../gap-text.js";
import type { ReportInput } from "../report-input.js";
import { formText, reportText, type ReportTextKey } from "../report-text.js";
import { usedFacts, usedSources } from "../report-trace.js";
import { addTableSheet, type CellValue } from "./table-sheet.js";

interface Book {
  readonly workbook: exceljs.Workbook;
  readonly input: ReportInput;
  readonly text: (key: ReportTextKey) => string;
  readonly nameOf: (mineralId: MineralId) => string;
}

function addSummary({ workbook, input, text }: Book): void {
  const { assessment } = input;
  addTableSheet(
    workbook,
    text("title").slice(0, 31),
    [text("field"), text("value")],
    [
      [text("organisation"), input.organisationName],
      [text("plan"), assessment.planName],
      [text("version"), assessment.planVersion],
      [text("assessedOn"), assessment.options.date],
      [text("homeArea"), assessment.options.homeArea.join(", ")],
      [text("edition"), `${assessment.options.edition} (${assessment.options.editionHash})`],
      [text("methods"), assessment.result.methodsVersion],
      [text("hash"), assessment.resultSha256],
    ],
  );
}

function addMinerals({ workbook, input, text, nameOf }: Book): void {
  const bounds = [text("low"), text("value"), text("high")];
  const head = [
    text("mineral"),
    `${text("contained")} (t)`,
    `${text("spend")} (US$)`,
    ...bounds.map((bound) => `${text("sourcingConcentration")} · ${bound}`),
    text("stage"),
    ...bounds.map((bound) => `GeoPolRisk · ${bound}`),
    "US$/kg",
    "kg Cu-eq/kg",
    `${text("cover")} (${text("months")})`,
    text("atLeast"),
    text("touched"),
    `${text("touched")} (US$)`,
    text("suppliers"),
    `${text("suppliers")} HHI`,
  ];
  const rows = input.assessment.result.minerals.map((mineral): CellValue[] => {
    const { sourcingConcentration: score, geoPolRisk: risk, touchedByMeasures: touched } = mineral;
    return [
      nameOf(mineral.mineralId),
      mineral.containedTonnes,
      mineral.spendUsd,
      score.low,
      score.value,
      score.high,
      score.stage === null ? null : text(score.stage),
      risk.low,
      risk.value,
      risk.high,
      risk.supplyRiskPotentialUsdPerKg,
      risk.factorKgCuEqPerKg,
      mineral.monthsOfCover.months,
      mineral.monthsOfCover.atLeast,
      touched.volumeFraction,
      touched.spendUsd,
      mineral.suppliers.count,
      mineral.suppliers.hhi,
    ];
  });
  addTableSheet(workbook, text("figures"), head, rows);
}

function addStages({ workbook, input, text, nameOf }: Book): void {
  const head = [
    text("mineral"),
    text("stage"),
    text("series"),
    text("unknownOrigin"),
    ...["company", "world"].flatMap((side) => [
      `HHI ${text(side as "company")} · ${text("low")}`,
      `HHI ${text(side as "company")} · ${text("high")}`,
    ]),
    ...["company", "world"].flatMap((side) =>
      (["low", "value", "high"] as const).map(
        (bound) => `${text("concentration")} ${text(side as "company")} · ${text(bound)}`,
      ),
    ),
  ];
  const rows = input.assessment.result.minerals.flatMap((mineral) =>
    (["mine", "refine"] as const).map((stage): CellValue[] => {
      const exposure = mineral.stages[stage];
      const { series, companyConcentration: company, worldConcentration: world } = exposure;
      return [
        nameOf(mineral.mineralId),
        text(stage),
        series.sourceId === null ? series.state : `${series.sourceId} ${series.year ?? ""} (${series.state})`,
        exposure.unknownShareFraction,
        exposure.companyHhi.low,
        exposure.companyHhi.high,
        exposure.worldHhi.low,
        exposure.worldHhi.high,
        company.low,
        company.value,
        company.high,
        world.low,
        world.value,
        world.high,
      ];
    }),
  );
  addTableSheet(workbook, text("concentration"), head, rows);
}

function addShares({ workbook, input, text, nameOf }: Book): void {
  const rows = input.assessment.result.minerals.flatMap((mineral) =>
    (["mine", "refine"] as const).flatMap((stage) =>
      mineral.stages[stage].companyShares.map((share): CellValue[] => [
        nameOf(mineral.mineralId),
        text(stage),
        share.countryIso3,
        nameCountry(share.countryIso3, input.locale, "title"),
        share.shareFraction,
      ]),
    ),
  );
  addTableSheet(
    workbook,
    text("share"),
    [text("mineral"), text("stage"), "ISO 3166", text("country"), text("share")],
    rows,
  );
}

function addCover({ workbook, input, text, nameOf }: Book): void {
  const rows = input.assessment.result.minerals.flatMap((mineral) =>
    mineral.monthsOfCover.groups.map((group): CellValue[] => [
      nameOf(mineral.mineralId),
      formText(group.form, input.locale),
      group.material,
      group.months,
      group.atLeast,
    ]),
  );
  addTableSheet(
    workbook,
    text("cover"),
    [text("mineral"), text("form"), text("material"), text("months"), text("atLeast")],
    rows,
  );
}

function addFlows({ workbook, input, text, nameOf }: Book): void {
  if (input.flows === null) return;
  const rows = input.flows.minerals.flatMap(({ mineralId, flows }) =>
    flows.map((flow): CellValue[] => [
      nameOf(mineralId),
      flow.minedIn ?? text("unknown"),
      flow.refinedIn ?? text("unknown"),
      flow.supplier,
      flow.plantCountryIso3 ?? text("unknown"),
      flow.tonnes,
    ]),
  );
  const head = [
    text("mineral"),
    text("mine"),
    text("refine"),
    text("supplier"),
    text("plant"),
    text("tonnes"),
  ];
  addTableSheet(workbook, text("flow"), head, rows);
}

function addFindings({ workbook, input, text, nameOf }: Book): void {
  const rows = input.assessment.result.findings.map((finding): CellValue[] => {
    const { message, remedy } = renderFinding(finding, input.locale);
    return [
      finding.ruleId,
      nameOf(finding.mineralId),
      finding.subject,
      finding.value,
      finding.limit,
      message,
      remedy,
    ];
  });
  const head = [
    text("rule"),
    text("mineral"),
    text("subject"),
    text("value"),
    text("limit"),
    text("message"),
    text("remedy"),
  ];
  addTableSheet(workbook, text("findings"), head, rows);
}

function addTrace({ workbook, input, text }: Book): void {
  const rows = input.assessment.result.trace.flatMap((entry) =>
    entry.inputs.map((item): CellValue[] => [
      entry.path,
      `${entry.method} ${entry.version}`,
      entry.formula,
      item.name,
      item.value,
      item.unit,
      item.factIds.slice(0, 20).join(" "),
    ]),
  );
  const head = [
    text("metric"),
    text("methods"),
    text("formula"),
    text("input"),
    text("value"),
    text("unit"),
    text("facts"),
  ];
  addTableSheet(workbook, text("formula"), head, rows);
  const gaps = input.assessment.result.trace.flatMap((entry) =>
    entry.gaps.map((gap): CellValue[] => [
      entry.path,
      gap.code,
      gapKindText(gap.code, input.locale) ?? gap.message,
      gap.message,
    ]),
  );
  addTableSheet(workbook, text("gaps"), [text("metric"), text("rule"), text("message"), "en"], gaps);
}

function addSources({ workbook, input, text }: Book): void {
  const { result } = input.assessment;
  const sources = new Map(input.edition.sources.map((source) => [source.sourceId, source]));
  const facts = usedFacts(result, input.edition).map((fact): CellValue[] => {
    const source = sources.get(fact.sourceId);
    return [
      fact.factId,
      fact.value,
      fact.unit,
      fact.year,
      fact.confidence,
      fact.sourceId,
      source?.publisher ?? null,
      source?.url ?? null,
    ];
  });
  const others = usedSources(result, input.edition)
    .filter((source) => !facts.some((row) => row[5] === source.sourceId))
    .map((source): CellValue[] => [
      null,
      null,
      null,
      source.year,
      null,
      source.sourceId,
      source.publisher,
      source.url,
    ]);
  const head = [
    text("facts"),
    text("value"),
    text("unit"),
    text("year"),
    text("confidence"),
    text("sources"),
    text("publisher"),
    "URL",
  ];
  addTableSheet(workbook, text("sources"), head, [...facts, ...others]);
}

/** How does an assessment read as a workbook? **Shape** the bytes of one XLSX: every table a sheet, one sheet of sources. */
export async function renderReportXlsx(input: ReportInput): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.creator = "Interphase";
  workbook.created = new Date(input.assessment.createdAt);
  workbook.modified = workbook.created;
  const nameOf = (mineralId: MineralId): string => {
    return nameMineral(mineralId, input.locale, "title");
  };
  const book: Book = { workbook, input, nameOf, text: (key) => reportText(key, input.locale) };
  for (const add of [
    addSummary,
    addMinerals,
    addStages,
    addShares,
    addCover,
    addFlows,
    addFindings,
    addTrace,
    addSources,
  ]) {
    add(book);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
