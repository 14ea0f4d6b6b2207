import { formatNumber, nameMineral } from "@interphase/names";
import * as names from "@interphase/names";
import { nameFindingRule, renderOverviewSentence, writeDay } from "@interphase/sourcing";
import { leadingMinerals } from "../content/exposure-content.js";
import { endsText, figureText } from "../content/figure-text.js";
import { isOpen, type ReportedFinding } from "../content/finding-content.js";
import type { ReportWord } from "../report-words.js";
import { reportFolders } from "../words/words.js";
import type { Chapter } from "./chapter.js";
import { columnWidth, page } from "./report-page.js";
import { drawTable, measureRow, type TableCell, type TableColumn } from "./table.js";

/** So many acts stand on the first page; the others under Findings. */
const mostActs = 6;

function writeTitle({ writer, input, word }: Chapter): void {
  const { assessment, organisationName, locale, edition } = input;
  const { options, planName, planVersion } = assessment;
  writer.paragraph(word("report"), { size: 9, weight: "bold", fill: "accent" });
  writer.paragraph(planName, { size: 19, weight: "bold", mostLines: 2 }, "H1");
  const facts = [
    organisationName,
    word("version", { version: planVersion }),
    word("asOf", { date: writeDay(options.date, locale) }),
    `${word("facts")} ${edition.name}`,
  ];
  writer.paragraph(facts.join(" · "), { size: 8.5, fill: "ink-2", mostLines: 2 });
}

function writePurchase({ writer, input, word }: Chapter): void {
  const { locale } = input;
  const { spendUsd, lineCount, supplierCount, knownOriginSpendFraction, pricedLineFraction } =
    input.overview.totals;
  writer.heading(word("whatWeBuy"));
  const tiles: [ReportWord, string][] = [
    ["spend", figureText(spendUsd, "usd-short", locale)],
    ["lines", formatNumber(lineCount, "count", locale)],
    ["suppliers", formatNumber(supplierCount, "count", locale)],
    ["knownOrigin", figureText(knownOriginSpendFraction, "share-short", locale)],
    ["priced", figureText(pricedLineFraction, "share-short", locale)],
  ];
  const width = columnWidth / tiles.length;
  const top = writer.y;
  writer.document.group("L", () => {
    tiles.forEach(([label, value], index) => {
      const x = page.margin + index * width;
      const lines = [
        ...writer.setLines(value, width - 8, { size: 14, weight: "bold" }).slice(0, 1),
        ...writer.setLines(word(label), width - 8, { size: 7.5, fill: "ink-2" }),
      ];
      writer.document.tag("LI", () => {
        writer.drawLines(lines, x, top);
      });
    });
  });
  writer.y = top + 44;
}

function writeExposures({ writer, input, word }: Chapter): void {
  const { locale, overview } = input;
  writer.heading(word("whereExposed"));
  const leading = overview.exposures.slice(0, leadingMinerals);
  if (leading.length === 0) {
    writer.paragraph(word("noExposure"));
    return;
  }
  drawTable(
    writer,
    [
      { title: word("mineral"), share: 0.56 },
      { title: word("mineralSpend"), share: 0.22, align: "end" },
      { title: word("riskWeighted"), share: 0.22, align: "end" },
    ],
    leading.map((exposure): TableCell[] => [
      [
        { text: nameMineral(exposure.mineralId, locale, "title"), weight: "bold", size: 10 },
        { text: renderOverviewSentence(exposure.sentence, locale, names), size: 8.5 },
      ],
      [{ text: figureText(exposure.attributedSpendUsd, "usd-short", locale), size: 10 }],
      [
        { text: figureText(exposure.riskWeightedSpendUsd?.value ?? null, "usd-short", locale), size: 10 },
        ...(exposure.riskWeightedSpendUsd === null
          ? []
          : [
              {
                text: endsText(exposure.riskWeightedSpendUsd, "usd-short", locale),
                size: 7,
                fill: "ink-3" as const,
              },
            ]),
      ],
    ]),
  );
  writer.paragraph(word("attributedNote"), { size: 7.5, fill: "ink-3" });
}

function writeRunsOut({ writer, input }: Chapter): void {
  const { locale, overview } = input;
  const sentence = overview.lead.find(({ code }) => code === "runs-out-first" || code === "runs-out-unknown");
  if (sentence !== undefined)
    writer.paragraph(renderOverviewSentence(sentence, locale, names), { weight: "bold" });
}

/** Who has it, by when? */
export function ownerCell({ input, word }: Chapter, finding: ReportedFinding): TableCell {
  const day = finding.dueOn === null ? null : word("dueOn", { date: writeDay(finding.dueOn, input.locale) });
  const owner = finding.owner ?? word("noOwner");
  return [
    { text: owner, fill: finding.owner === null ? "ink-3" : "ink" },
    ...(day === null ? [] : [{ text: day, size: 7, fill: "ink-2" as const }]),
  ];
}

/** What would fix it, in goods and in money? A remedy without a price has only words. */
export function costCell({ input: { locale } }: Chapter, { finding }: ReportedFinding): TableCell {
  const { remedyUsd, remedyGoodsTonnes } = finding;
  return [
    ...(remedyUsd === null ? [] : [{ text: names.formatNumber(remedyUsd, "usd-short", locale) }]),
    ...(remedyGoodsTonnes === null
      ? []
      : [{ text: names.formatNumber(remedyGoodsTonnes, "tonnes", locale), size: 7, fill: "ink-2" as const }]),
    ...(remedyUsd === null && remedyGoodsTonnes === null ? [{ text: "–" }] : []),
  ];
}

function actRow(chapter: Chapter, act: ReportedFinding): TableCell[] {
  const { input, word } = chapter;
  const rule = nameFindingRule(act.finding.ruleId, input.locale, "sentence");
  return [
    [
      { text: word("actTitle", { subject: act.subject, rule }), weight: "bold", mostLines: 2 },
      { text: act.remedy, size: 7.5, mostLines: 3 },
    ],
    figureText(act.finding.stakeUsd, "usd-short", input.locale),
    costCell(chapter, act),
    ownerCell(chapter, act),
  ];
}

/** What stands below the acts: the counts, and to whom the page belongs. */
const closingHeight = 66;

/** As many acts as the page has room for; a board reads one page. */
function takeRows(chapter: Chapter, acts: readonly ReportedFinding[]): TableCell[][] {
  const { writer } = chapter;
  let room = writer.room() - closingHeight - 24;
  const rows: TableCell[][] = [];
  for (const act of acts.slice(0, mostActs)) {
    const row = actRow(chapter, act);
    room -= measureRow(writer, actColumns(chapter), row);
    if (room < 0 && rows.length > 0) break;
    rows.push(row);
  }
  return rows;
}

const actColumns = ({ word }: Chapter): TableColumn[] => [
  { title: word("act"), share: 0.56 },
  { title: word("atStake"), share: 0.13, align: "end" },
  { title: word("toFix"), share: 0.13, align: "end" },
  { title: word("owner"), share: 0.18 },
];

function writeActs(chapter: Chapter): void {
  const { writer, input, word, findings } = chapter;
  const acts = findings.filter(({ finding }) => finding.level === "act");
  const open = acts.filter(isOpen);
  writer.heading(word("whatToDo"));
  const rows = takeRows(chapter, open);
  if (rows.length === 0) writer.paragraph(word("noActs"));
  else drawTable(writer, actColumns(chapter), rows);
  const rest = [
    ...(open.length > rows.length ? [word("moreActs", { count: open.length - rows.length })] : []),
    ...(acts.length > open.length ? [word("settled", { count: acts.length - open.length })] : []),
    word("counts", input.overview.counts),
  ];
  writer.paragraph(rest.join(reportFolders[input.locale].betweenSentences), { size: 8.5 });
}

/** What does a board need to decide on one page? What is bought, where it is exposed, what to do and what that costs. */
export function writeBoardPage(chapter: Chapter): void {
  const { writer, word, input } = chapter;
  writeTitle(chapter);
  writePurchase(chapter);
  writeExposures(chapter);
  writeRunsOut(chapter);
  writeActs(chapter);
  writer.paragraph(word("confidential", { organisation: input.organisationName }), {
    size: 7.5,
    fill: "ink-3",
    mostLines: 2,
  });
}
