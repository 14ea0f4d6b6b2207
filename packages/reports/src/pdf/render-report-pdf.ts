import { findWorldSeries, type MineralId } from "@interphase/minerals";
import { nameCountry, nameMineral } from "@interphase/names";
import { renderFinding, type MineralExposure } from "@interphase/sourcing";
import {
  dayText,
  monthsText,
  percentText,
  rangeText,
  scoreText,
  tonnesText,
  usdText,
} from "../number-text.js";
import { gapKindText } from "../gap-text.js";
import type { ReportInput } from "../report-input.js";
import { methodNoteTexts, reportText, type ReportTextKey } from "../report-text.js";
import { gapKinds, usedSources } from "../report-trace.js";
import { summarySentences } from "../summary-sentence.js";
import { coverScatterHeight, drawCoverScatter } from "./cover-scatter.js";
import { drawFlowDiagram, flowDiagramHeight } from "./flow-diagram.js";
import { drawHeatMap } from "./heat-map.js";
import { createPageWriter, type PageWriter } from "./page-writer.js";
import { drawTable } from "./table.js";
import { drawTimeline } from "./timeline.js";
import { drawMapLegend, drawWorldMaps, worldMapHeight } from "./world-map.js";

/** How many minerals get a map and a flow of their own in the report. */
const picturedMinerals = 3;

interface Chapter {
  readonly writer: PageWriter;
  readonly input: ReportInput;
  readonly text: (key: ReportTextKey) => string;
  readonly nameOf: (mineralId: MineralId) => string;
}

function writeTitle({ writer, input, text }: Chapter): void {
  const { assessment, organisationName, locale } = input;
  writer.paragraph(text("title"), { bold: true, size: 20 });
  writer.paragraph(
    `${organisationName} · ${assessment.planName} (${text("version")} ${assessment.planVersion})`,
    { size: 11 },
  );
  const home = assessment.options.homeArea.map((code) => nameCountry(code, locale, "title")).join(", ");
  const lines = [
    `${text("assessedOn")}: ${assessment.options.date} · ${text("homeArea")}: ${home}`,
    `${text("edition")}: ${assessment.options.edition} (SHA-256 ${assessment.options.editionHash.slice(0, 16)}…)`,
    `${text("methods")}: ${assessment.result.methodsVersion} · ${dayText(assessment.createdAt)}`,
    `${text("hash")}: ${assessment.resultSha256}`,
    text("confidential"),
  ];
  for (const line of lines) writer.paragraph(line, { quiet: true, size: 8 });
}

function writeSummary({ writer, input, text }: Chapter): void {
  writer.heading(text("summary"));
  const sentences = summarySentences(input.assessment.result, input.locale);
  if (sentences.length === 0) writer.paragraph(text("noMinerals"));
  for (const sentence of sentences) writer.paragraph(`• ${sentence}`);
}

function mostExposed(minerals: readonly MineralExposure[]): readonly MineralExposure[] {
  return [...minerals]
    .sort((a, b) => (b.sourcingConcentration.value ?? -1) - (a.sourcingConcentration.value ?? -1))
    .slice(0, picturedMinerals);
}

function writePictures(chapter: Chapter): void {
  const { writer, input, text, nameOf } = chapter;
  const { result } = input.assessment;
  writer.heading(text("heatMap"));
  drawHeatMap(writer, result);
  writer.paragraph(text("heatMapNote"), { quiet: true, size: 8 });
  writer.heading(text("map"), worldMapHeight + 40);
  drawMapLegend(writer);
  for (const mineral of mostExposed(result.minerals)) {
    for (const stage of ["mine", "refine"] as const) {
      const exposure = mineral.stages[stage];
      const world = worldShares(chapter, mineral, stage);
      if (exposure.companyShares.length === 0 && world.length === 0) continue;
      writer.subheading(`${nameOf(mineral.mineralId)} · ${text(stage)}`, worldMapHeight);
      drawWorldMaps(writer, world, exposure.companyShares);
    }
  }
  writer.paragraph(text("mapNote"), { quiet: true, size: 8 });
}

function worldShares({ input }: Chapter, { mineralId, stages }: MineralExposure, stage: "mine" | "refine") {
  const { state, sourceId, year } = stages[stage].series;
  const override =
    state === "override" && sourceId !== null && year !== null ? { sourceId, year } : undefined;
  const series = findWorldSeries(input.edition, {
    mineralId,
    stage,
    forms: [],
    ...(override && { override }),
  });
  return series.shares;
}

function writeFlows({ writer, input, text, nameOf }: Chapter): void {
  if (input.flows === null) return;
  const shown = new Set(mostExposed(input.assessment.result.minerals).map((mineral) => mineral.mineralId));
  writer.heading(text("flow"), flowDiagramHeight + 50);
  writer.paragraph(text("flowNote"), { quiet: true, size: 8 });
  for (const { mineralId, flows } of input.flows.minerals) {
    if (!shown.has(mineralId) || flows.length === 0) continue;
    writer.subheading(nameOf(mineralId), flowDiagramHeight);
    drawFlowDiagram(writer, flows);
  }
}

function writeTimeline({ writer, input, text }: Chapter): void {
  if (input.timeline !== null) {
    writer.heading(text("timeline"));
    drawTimeline(writer, input.timeline);
    writer.paragraph(text("timelineNote"), { quiet: true, size: 8 });
  }
  writer.heading(text("scatter"), coverScatterHeight);
  drawCoverScatter(writer, input.assessment.result);
}

function writeFindings({ writer, input, text }: Chapter): void {
  const { findings } = input.assessment.result;
  writer.heading(`${text("findings")} (${findings.length})`);
  if (findings.length === 0) writer.paragraph(text("noFindings"));
  for (const finding of findings) {
    const { message, remedy } = renderFinding(finding, input.locale);
    writer.subheading(message);
    writer.paragraph(`${text("remedy")}: ${remedy}`, { quiet: true, size: 8.5 });
  }
}

function writeFigures({ writer, input, text, nameOf }: Chapter): void {
  const { locale } = input;
  writer.heading(text("figures"));
  drawTable(
    writer,
    [
      { title: text("mineral"), share: 0.17 },
      { title: text("contained"), share: 0.1, align: "right" },
      { title: text("spend"), share: 0.13, align: "right" },
      { title: text("sourcingConcentration"), share: 0.2, align: "right" },
      { title: text("geoPolRisk"), share: 0.16, align: "right" },
      { title: text("cover"), share: 0.12, align: "right" },
      { title: text("touched"), share: 0.12, align: "right" },
    ],
    input.assessment.result.minerals.map((mineral) => {
      const { sourcingConcentration: score, geoPolRisk, monthsOfCover, touchedByMeasures } = mineral;
      const stage = score.stage === null ? "" : ` (${text(score.stage)})`;
      return [
        nameOf(mineral.mineralId),
        tonnesText(mineral.containedTonnes, locale),
        usdText(mineral.spendUsd, locale),
        `${scoreText(score.value, locale)}${stage}\n${rangeText(score, locale)}`,
        `${scoreText(geoPolRisk.value, locale, 3)}\n${rangeText(geoPolRisk, locale)}`,
        monthsText(monthsOfCover, locale),
        percentText(touchedByMeasures.volumeFraction, locale),
      ];
    }),
  );
  writer.paragraph(text("sourcingNote"), { quiet: true, size: 8 });
}

function writeStages({ writer, input, text, nameOf }: Chapter): void {
  const { locale } = input;
  const rows = input.assessment.result.minerals.flatMap((mineral) =>
    (["mine", "refine"] as const).map((stage) => {
      const exposure = mineral.stages[stage];
      const shares = exposure.companyShares
        .slice(0, 4)
        .map(
          (share) =>
            `${nameCountry(share.countryIso3, locale, "title")} ${percentText(share.shareFraction, locale)}`,
        );
      return [
        nameOf(mineral.mineralId),
        text(stage),
        shares.join(", "),
        percentText(exposure.unknownShareFraction, locale),
        rangeText(exposure.companyHhi, locale),
        rangeText(exposure.worldHhi, locale),
        rangeText(exposure.companyConcentration, locale),
      ];
    }),
  );
  drawTable(
    writer,
    [
      { title: text("mineral"), share: 0.15 },
      { title: text("stage"), share: 0.08 },
      { title: text("country"), share: 0.27 },
      { title: text("unknownOrigin"), share: 0.11, align: "right" },
      { title: `HHI · ${text("company")}`, share: 0.13, align: "right" },
      { title: `HHI · ${text("world")}`, share: 0.13, align: "right" },
      { title: text("concentration"), share: 0.13, align: "right" },
    ],
    rows,
  );
}

function writeNotes({ writer, input, text }: Chapter): void {
  const { result } = input.assessment;
  writer.heading(text("methodNotes"));
  for (const note of methodNoteTexts(input.locale)) writer.paragraph(`• ${note}`, { size: 8.5 });
  writer.heading(text("gaps"));
  const gaps = gapKinds(result);
  if (gaps.length === 0) writer.paragraph(text("noGaps"));
  for (const gap of gaps) {
    writer.paragraph(`• ${gapKindText(gap.code, input.locale) ?? gap.message} (×${String(gap.count)})`, {
      size: 8.5,
    });
  }
  writer.heading(text("sources"));
  for (const source of usedSources(result, input.edition)) {
    const parts = [source.publisher, source.title, String(source.year), source.licence, source.url];
    writer.paragraph(parts.filter((part) => part !== null && part !== "").join(" · "), { size: 8 });
  }
}

/** How does an assessment read as a document for a board? **Shape** the bytes of one PDF, fonts embedded, no browser involved. */
export async function renderReportPdf(input: ReportInput): Promise<Buffer> {
  const text = (key: ReportTextKey): string => reportText(key, input.locale);
  const title = `${text("title")} · ${input.assessment.planName}`;
  const writer = createPageWriter(input.locale, title, input.assessment.createdAt);
  const nameOf = (mineralId: MineralId): string => {
    return nameMineral(mineralId, input.locale, "title");
  };
  const chapter: Chapter = { writer, input, text, nameOf };
  writeTitle(chapter);
  writeSummary(chapter);
  writePictures(chapter);
  writeFlows(chapter);
  writeTimeline(chapter);
  writeFindings(chapter);
  writeFigures(chapter);
  writeStages(chapter);
  writeNotes(chapter);
  return await writer.finish();
}
