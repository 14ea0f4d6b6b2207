import { formatNumber } from "@interphase/names";
import { findingLevels, writeDay } from "@interphase/sourcing";
import { figureText } from "../content/figure-text.js";
import type { ReportedFinding } from "../content/finding-content.js";
import type { ReportWord } from "../report-words.js";
import { costCell, ownerCell } from "./board-page.js";
import type { Chapter } from "./chapter.js";
import { drawTable, type TableCell } from "./table.js";

const levelWords = { act: "act", plan: "planLevel", watch: "watch" } as const satisfies Record<
  string,
  ReportWord
>;
/** A longer note stands whole in the workbook. */
const longestNote = 300;

function stateCell(chapter: Chapter, finding: ReportedFinding): TableCell {
  const { word, input } = chapter;
  const note = finding.note ?? "";
  const cut = Array.from(note);
  const day = finding.setAt === null ? null : writeDay(finding.setAt.slice(0, 10), input.locale);
  const owner = ownerCell(chapter, finding);
  return [
    { text: [word(finding.state), day].filter((text) => text !== null).join(" · "), weight: "bold" },
    ...(typeof owner === "string" ? [{ text: owner }] : owner),
    ...(note === ""
      ? []
      : [
          {
            text: cut.length > longestNote ? `${cut.slice(0, longestNote).join("")}…` : note,
            size: 7,
            fill: "ink-2" as const,
          },
        ]),
  ];
}

function findingCell({ word }: Chapter, finding: ReportedFinding): TableCell {
  return [
    { text: `${finding.rule} · ${finding.subject}`, weight: "bold" },
    { text: finding.message },
    { text: word("fix", { remedy: finding.remedy }), fill: "ink-2", size: 7.5 },
  ];
}

/** What was found, by level, in the overview's order: with stake, remedy, its cost, owner and state? */
export function writeFindingPages(chapter: Chapter): void {
  const { writer, word, findings, input } = chapter;
  const { locale } = input;
  writer.heading(word("findings"), 120);
  if (findings.length === 0) writer.paragraph(word("noFindings"));
  for (const level of findingLevels) {
    const own = findings.filter(({ finding }) => finding.level === level);
    if (own.length === 0) continue;
    writer.subheading(`${word(levelWords[level])} (${formatNumber(own.length, "count", locale)})`, 90);
    drawTable(
      writer,
      [
        { title: word("finding"), share: 0.54 },
        { title: word("atStake"), share: 0.13, align: "end" },
        { title: word("toFix"), share: 0.13, align: "end" },
        { title: `${word("state")} · ${word("owner")}`, share: 0.2 },
      ],
      own.map((finding) => [
        findingCell(chapter, finding),
        figureText(finding.finding.stakeUsd, "usd-short", locale),
        costCell(chapter, finding),
        stateCell(chapter, finding),
      ]),
    );
  }
}
