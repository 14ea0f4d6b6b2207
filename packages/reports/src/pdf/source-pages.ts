import { joinNames, marksIn, nameCountry } from "@interphase/names";
import { writeDay } from "@interphase/sourcing";
import { listGaps, listUsedSources } from "../content/source-content.js";
import { methodNoteWords } from "../report-words.js";
import type { Chapter } from "./chapter.js";

/** So many sentences about gaps are printed; a workbook has them all. */
const mostGaps = 60;

function writeGaps({ writer, input, word }: Chapter): void {
  writer.heading(word("gaps"));
  const gaps = listGaps(input);
  if (gaps.length === 0) writer.paragraph(word("noGaps"));
  for (const { sentence, count } of gaps.slice(0, mostGaps)) {
    const text = count === 1 ? sentence : word("times", { sentence, count });
    writer.paragraph(`• ${text}`, { size: 7.5 });
  }
}

function writeSources({ writer, input, word }: Chapter): void {
  writer.heading(word("sources"));
  for (const { publisher, title, year, licence, url } of listUsedSources(input)) {
    const parts = [publisher, title, String(year), licence, url ?? ""];
    writer.paragraph(parts.filter((part) => part !== "").join(" · "), { size: 7.5 });
  }
}

function writeHashes({ writer, input, word }: Chapter): void {
  const { assessment, locale, edition } = input;
  const { options, result } = assessment;
  const home = options.homeArea.map((code) => nameCountry(code, locale, "title"));
  const { colon } = marksIn(locale);
  const facts = [
    `${word("assessedOn")}${colon}${writeDay(options.date, locale)}`,
    `${word("createdAt")}${colon}${writeDay(assessment.createdAt.slice(0, 10), locale)}`,
    `${word("homeArea")}${colon}${home.length > 8 ? `${joinNames(home.slice(0, 8), locale)} …` : joinNames(home, locale)}`,
    `${word("methods")}${colon}${result.methodsVersion}`,
    `${word("facts")}${colon}${edition.title}`,
  ];
  writer.gap(8);
  writer.paragraph(facts.join(" · "), { size: 7, fill: "ink-3" });
  const hashes = [
    `${word("hash")} ${assessment.resultSha256}`,
    `${word("explanationsHash")} ${assessment.explanationsSha256}`,
    `${word("editionHash")} ${options.editionHash}`,
  ];
  for (const hash of hashes) writer.paragraph(hash, { size: 6, fill: "ink-3" });
}

/** How was it made: methods, what was missing, sources, and the hashes by which it can be checked? */
export function writeSourcePages(chapter: Chapter): void {
  const { writer, word, input } = chapter;
  writer.heading(word("methodNotes"));
  for (const note of methodNoteWords(input.locale)) writer.paragraph(`• ${note}`, { size: 8 });
  writeGaps(chapter);
  writeSources(chapter);
  writeHashes(chapter);
  const { replaced } = writer.document.letters;
  if (replaced.size > 0)
    writer.paragraph(word("transliterated", { names: joinNames([...replaced], input.locale) }), {
      size: 7,
      fill: "ink-3",
    });
}
