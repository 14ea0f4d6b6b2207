import * as names from "@interphase/names";
import type { ReportedFinding } from "../content/finding-content.js";
import type { ReportWord } from "../report-words.js";
import type { SheetWriter } from "./sheet-writer.js";
import type { CellValue, SheetColumn } from "./table-sheet.js";

const levelWords = { act: "act", plan: "planLevel", watch: "watch" } as const satisfies Record<
  string,
  ReportWord
>;

function columnsOf(word: SheetWriter["word"]): SheetColumn[] {
  return [
    { title: word("level"), width: 11 },
    { title: word("subject"), width: 24 },
    { title: word("rule"), width: 20 },
    { title: word("finding"), width: 46 },
    { title: word("remedy"), width: 46 },
    { title: word("atStake"), unit: "US$", format: "usd", width: 14 },
    { title: word("toFixTonnes"), unit: "t", format: "tonnes", width: 12 },
    { title: word("toFixCost"), unit: "US$", format: "usd", width: 14 },
    { title: word("state"), width: 11 },
    { title: word("owner"), width: 18 },
    { title: word("due"), width: 12 },
    { title: word("since"), width: 12 },
    { title: word("note"), width: 40 },
    { title: word("stage"), width: 10 },
    { title: word("country"), width: 18 },
    { title: word("suppliers"), width: 30 },
    { title: word("lineIds"), width: 30 },
  ];
}

/** What a printed page needs: what it is, what it costs, who has it. */
const printedColumns = 11;

function rowOf(reported: ReportedFinding, { input, word, known }: SheetWriter): CellValue[] {
  const { finding, rule, subject, message, remedy, state, owner, note, dueOn, setAt } = reported;
  const { locale } = input;
  const others = finding.lineCount - finding.lines.length;
  return [
    word(levelWords[finding.level]),
    subject,
    rule,
    message,
    remedy,
    known(finding.stakeUsd),
    finding.remedyGoodsTonnes,
    finding.remedyUsd,
    word(state),
    owner,
    dueOn,
    setAt?.slice(0, 10) ?? null,
    note,
    finding.stage === undefined ? null : names.nameStage(finding.stage, locale, "title"),
    finding.countryIso3 === undefined ? null : names.nameCountry(finding.countryIso3, locale, "title"),
    names.joinNames(finding.suppliers, locale),
    `${names.joinNames(finding.lines, locale)}${others > 0 ? ` … +${String(others)}` : ""}`,
  ];
}

/** What was found, how urgent, what hangs on it, what would fix it, who has it? In the overview's order. */
export function addFindings(writer: SheetWriter): void {
  const { word, findings, add } = writer;
  add({
    name: word("findings"),
    columns: columnsOf(word),
    rows: findings.map((finding) => rowOf(finding, writer)),
    keptColumns: 2,
    printedColumns,
  });
}
