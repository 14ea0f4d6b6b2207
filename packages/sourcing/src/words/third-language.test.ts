import * as names from "@interphase/names";
import { findUnsaid, pseudo } from "@interphase/names/testing";
import { comparedFigureCodes, methodClauses } from "../comparison/comparison.contract.js";
import { headlineCodes } from "../comparison/comparison-parts.js";
import {
  nameComparedFigure,
  renderHeadlineSentence,
  renderMethodClause,
} from "../comparison/render-comparison.js";
import { createFigureNames } from "../figure-words/create-figure-names.js";
import { figureSelectionCodes, figureTitleCodes } from "../figure-words/figure-words.js";
import { findingRuleIds } from "../finding.js";
import { nameFindingRule } from "../findings/finding-rule-words.js";
import { writeMeasureFacts } from "../findings/measure-sentences.js";
import { renderFinding, type SaidFinding } from "../findings/render-finding.js";
import { knownGapCodes, renderGap } from "../gaps/render-gap.js";
import { overviewSentenceCodes } from "../overview/overview-parts.js";
import { renderOverviewSentence } from "../overview/render-overview-sentence.js";
import { addPseudoSourcing } from "../testing/index.js";
import { renderNotice, renderRowProblem } from "../workbook/render-row-problem.js";
import {
  workbookFailureCodes,
  workbookNoticeCodes,
  workbookProblemCodes,
} from "../workbook/workbook-code.js";

beforeAll(addPseudoSourcing);

const measure = { exporterIso3: "CHN", kind: "export-ban", effectiveFrom: "2024-12-03" };
/** Every fact that a sentence names; what people typed has no letters here, so that a letter left over is the sentence's. */
const facts = {
  ...measure,
  ...{ mineralId: "cobalt", minerals: "cobalt;nickel", mineralIds: "cobalt;nickel", countryIso3: "COD" },
  ...{ stage: "mine", form: "sulfate", material: null, supplier: "1", line: "2", ruleId: "cover-short" },
  measures: writeMeasureFacts([{ ...measure, mineralIds: ["cobalt"], forms: ["metal"] }]),
  ...{ lineCount: 3, supplierCount: 1, count: 2, months: 4, days: 5, year: 2025, date: "2026-01-02" },
  ...{ changeUsd: 5e6, beforeUsd: 7e6, afterUsd: 2e6, changeFraction: 0.5, day: "2026-01-03" },
};
const said = (texts: readonly (string | undefined | null)[]) => {
  expect(texts.filter((text) => text === undefined)).toEqual([]);
  return texts.flatMap((text) => findUnsaid(text ?? ""));
};

test.each([...findingRuleIds])("a third language says the finding %s", (ruleId) => {
  const finding = {
    ...{ ruleId, facts, mineralIds: ["cobalt"], stage: "mine", countryIso3: "COD", supplier: "1" },
    ...{ subject: { kind: "goods", form: "sulfate", material: null }, suppliers: ["1", "2"] },
    ...{ value: 2, limit: 3, remedyGoodsTonnes: null, remedyUsd: 1_000_000, possible: null },
  } as unknown as SaidFinding;
  const { message, remedy } = renderFinding(finding, pseudo, names);
  expect(message).toMatch(/\[.+~\]/u);
  expect(said([message, remedy, nameFindingRule(ruleId, pseudo, "title")])).toEqual([]);
});

test("a third language says every gap, sentence of an overview and of a comparison", () => {
  expect(said(knownGapCodes.map((code) => renderGap({ code, facts }, pseudo, names)))).toEqual([]);
  const overview = overviewSentenceCodes.map((code) =>
    renderOverviewSentence({ code, facts }, pseudo, names),
  );
  expect(said(overview)).toEqual([]);
  const comparison = [
    ...headlineCodes.map((code) => renderHeadlineSentence({ code, facts }, pseudo, names)),
    ...comparedFigureCodes.map((code) => nameComparedFigure(code, pseudo)),
    ...methodClauses.map((clause) => renderMethodClause(clause, pseudo)),
  ];
  expect(said(comparison)).toEqual([]);
});

test("a third language names every figure and what it is made of", () => {
  const figures = createFigureNames(pseudo, names);
  const titles = figureTitleCodes.map((code) => figures.figure(code, facts));
  const selections = figureSelectionCodes.map((code) => figures.selection(code, facts));
  expect(said([...titles, ...selections])).toEqual([]);
});

test("a third language says what is wrong with a file, what would be taken, and what was noticed", () => {
  const wire = { sheet: null, row: 2, column: null, value: "1", message: "wire", accepted: "wire" };
  const own = {
    column: "1",
    limit: 60,
    missing: ["1"],
    choices: ["1"],
    expected: "rate",
    reason: "archive",
  };
  const codes = [...workbookProblemCodes, ...workbookFailureCodes];
  const problems = codes.map((code) => renderRowProblem({ ...wire, code, facts: own }, pseudo));
  const notices = workbookNoticeCodes.map((code) => renderNotice({ ...wire, code, facts }, pseudo));
  const texts = [...problems.flatMap(({ message, accepted }) => [message, accepted]), ...notices];
  expect(said(texts)).toEqual([]);
});
