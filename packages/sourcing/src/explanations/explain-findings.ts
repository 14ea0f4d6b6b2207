import type { Formula, Member, Origin, Term } from "@interphase/figures";
import { partsOf } from "@interphase/figures";
import type { Finding } from "../finding.js";
import type { FindingFigure, FindingInput, FindingWorkings } from "../findings/finding-formula.js";
import { plainly, type FigureTitle, type Working } from "./explanation-book.js";
import { goodsTerm } from "./explain-finding-goods.js";
import { mineralTerm } from "./explain-finding-minerals.js";
import { symbolOfFinding as symbolOf } from "./finding-symbols.js";
import { about, count, optionTerm, round } from "./formula-nodes.js";
import type { Making, MineralMaking } from "./making.js";

const units: Readonly<Record<FindingFigure, string | null>> = {
  value: null,
  limit: null,
  stakeUsd: "USD",
  missingMonths: "months",
  rankUsd: "USD",
  remedyGoodsTonnes: "t",
  remedyUsd: "USD",
};

/** In which unit does a rule measure? **Source** methods 11 */
const unitOfRule: Readonly<Partial<Record<Finding["ruleId"], string>>> = {
  "cover-short": "months",
  "single-qualified-source": "count",
  "stock-stale": "days",
  "concentration-above": "points",
};

/** How are the figures of each finding explained? The rule's own formulas are what is shown. */
export function explainFindings(
  making: Making,
  minerals: readonly MineralMaking[],
  workings: readonly FindingWorkings[],
): void {
  making.result.findings.forEach((finding, index) => {
    const own = workings[index];
    if (own === undefined) throw new RangeError(`finding ${index} has no workings`);
    explainFinding(making, minerals, finding, own, `/findings/${index}`);
  });
}

const shown = ["value", "limit", "stakeUsd", "rankUsd", "remedyGoodsTonnes", "remedyUsd"] as const;

function explainFinding(
  making: Making,
  minerals: readonly MineralMaking[],
  finding: Finding,
  workings: FindingWorkings,
  at: string,
): void {
  const { explanations } = making;
  const title = (figure: FindingFigure): FigureTitle => ({
    code: `finding.${figure}`,
    facts: titleFacts(finding),
    method: "findings#11",
    unit: unitOf(figure),
  });
  const unitOf = (figure: FindingFigure): string | null =>
    figure === "value" || figure === "limit" ? (unitOfRule[finding.ruleId] ?? "fraction") : units[figure];
  const makingOf = (figure: FindingFigure) => {
    const formula = workings.formulas[figure];
    if (formula === undefined) throw new Error(`${at}/${figure} has a value and no formula`);
    const terms = Object.fromEntries(namesIn(formula).map((name) => [name, termOf(name)] as const));
    return plainly(figure === "rankUsd" ? round(formula) : formula, terms);
  };
  const termOf = (name: string): Term => {
    const input = workings.inputs[name];
    if (input !== undefined)
      return explanations.renamed(inputTerm(making, minerals, input), { symbol: symbolOf(name) });
    if (name !== "missingMonths") {
      return explanations.at(`${at}/${name}`, { symbol: symbolOf(name) }, unitOf(name as FindingFigure));
    }
    const missing: Working = {
      path: `/workings${at}/missingMonths`,
      title: title("missingMonths"),
      make: () => makingOf("missingMonths"),
    };
    return explanations.to(missing, { symbol: symbolOf(name) });
  };
  for (const figure of shown) {
    explanations.figure(`${at}/${figure}`, title(figure), finding[figure], () => makingOf(figure));
  }
  explainLineCount(making, finding, at);
}

/** About what is a finding, beside its rule? */
const titleFacts = ({
  ruleId,
  subject,
  stage,
  countryIso3,
  supplier,
}: Finding): NonNullable<FigureTitle["facts"]> => {
  const { kind: _kind, ...named } = subject;
  const place = { stage: stage ?? null, countryIso3: countryIso3 ?? null, supplier: supplier ?? null };
  return { ruleId, ...named, ...place };
};

/** Which terms does a formula of a finding name? Each once. */
function namesIn(formula: Formula): string[] {
  const own = formula.kind === "term" || formula.kind === "ref" ? [formula.term] : [];
  return [...new Set([...own, ...partsOf(formula).flatMap(namesIn)])];
}

function explainLineCount({ explanations, limit }: Making, finding: Finding, at: string): void {
  const { lines, lineCount, ruleId } = finding;
  const title: FigureTitle = {
    code: "finding.lineCount",
    facts: titleFacts(finding),
    method: "findings#11",
    unit: "count",
  };
  explanations.figure(`${at}/lineCount`, title, lineCount, () => {
    const isFolded = lineCount > lines.length || lineCount > limit;
    const members = (isFolded ? lines.slice(0, limit - 1) : lines).map((line): Member => ({
      subjects: [about("line", line)],
      terms: {},
    }));
    const others = isFolded ? { count: lineCount - members.length, value: lineCount - members.length } : null;
    return plainly(
      count({ column: "lines", selection: { code: "lines-of-finding", facts: { ruleId } }, members, others }),
      {},
    );
  });
}

/** Where does a number come from that a rule read? The rules name workings by goods or mineral, and options. */
function inputTerm(
  making: Making,
  minerals: readonly MineralMaking[],
  { value, origin }: FindingInput,
): Term {
  const found = origin.kind === "figure" ? figureTerm(making, minerals, origin) : limitTerm(origin, value);
  if (found === undefined)
    throw new Error(`a finding reads what nothing explains: ${JSON.stringify(origin)}`);
  return found;
}

function figureTerm(
  making: Making,
  minerals: readonly MineralMaking[],
  { path }: Extract<Origin, { kind: "figure" }>,
): Term | undefined {
  const [, , whose = "", ...rest] = path.split("/");
  if (whose === "goods") {
    const group = making.detail.goods[Number(rest[0])];
    return group === undefined ? undefined : goodsTerm(making, group, rest.slice(1).join("/"));
  }
  const own = minerals.find(({ mineralId }) => mineralId === whose);
  return own === undefined ? undefined : mineralTerm(own, rest.join("/"));
}

function limitTerm(origin: Origin, value: number | null): Term | undefined {
  if (origin.kind !== "option") return undefined;
  return optionTerm(origin.option, { symbol: "limit", value }, origin.part);
}
