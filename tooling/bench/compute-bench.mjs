import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { compare, rounded, spent } from "./figures.mjs";
import { addPlainly } from "./plain-sums.mjs";
import { planCsv } from "./workload.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const LINES = 100_000;
const HOME = "KOR";
const TODAY = "2026-06-01";

/**
 * (b) Assessing lines that are read already, every figure, order and finding included, against one plain loop over the same typed
 * arrays that accumulates the same sums; making and writing all explanations against assessing; one stored explanation read back.
 * Processor time of this process, so that other work of the machine does not count.
 */
export async function benchCompute() {
  const plan = await readPlan();
  const { sourcing, book, facts, options, rules } = plan;
  const compute = () => sourcing.computePlanDetail(book, facts);
  const assess = () => sourcing.createAssessmentResult(compute(), rules);
  for (let warm = 0; warm < 20; warm += 1) {
    assess();
    addPlainly(book);
  }
  const plainly = () => spent(() => addPlainly(book), 20);
  const computing = await compare(() => spent(compute, 3), plainly);
  const whole = await compare(() => spent(assess, 3), plainly);
  const assessed = sourcing.assess({ lines: book, edition: plan.edition, options, rules });
  const explain = () => explainAll(sourcing, assessed, options);
  const texts = explain();
  const explaining = await compare(
    () => spent(explain),
    () => spent(assess),
  );
  return {
    lines: LINES,
    timesPlainLoop: rounded(whole.ours / whole.plain),
    limit: 2,
    withoutFindings: rounded(computing.ours / computing.plain),
    computeMs: rounded(computing.ours),
    wholeMs: rounded(whole.ours),
    plainLoopMs: rounded(whole.plain),
    explanations: {
      count: texts.size,
      megabytes: rounded([...texts.values()].reduce((sum, text) => sum + text.length, 0) / 1e6),
      madeAndWrittenMs: rounded(explaining.ours),
      timesAssessing: rounded(explaining.ours / explaining.plain),
      limit: 1,
      oneMs: rounded(await answerOne(texts)),
      oneLimitMs: 50,
    },
  };
}

async function readPlan() {
  const load = (/** @type {string} */ name, door = "index") =>
    import(pathToFileURL(join(ROOT, "packages", name, `dist/${door}.js`)).href);
  const [sourcing, minerals] = [await load("sourcing"), await load("minerals")];
  const { readWorkbook } = await load("sourcing", "reading");
  const edition = minerals.loadEdition(minerals.defaultEditionName());
  const book = sourcing.createPlanBook(edition);
  const reading = await readWorkbook({
    bytes: Buffer.from(planCsv(LINES)),
    fileName: "plan.csv",
    atomicWeights: minerals.atomicWeights,
    onLines: (/** @type {unknown[]} */ lines) => void lines.forEach((line) => book.add(line)),
  });
  if (!reading.ok || book.lineCount() !== LINES)
    throw new Error(`the workload was not understood: ${JSON.stringify(reading).slice(0, 500)}`);
  const rules = sourcing.defaultFindingRules;
  const { options } = sourcing.resolveAssessmentOptions(
    { date: TODAY },
    { today: TODAY, organisationCountryIso3: HOME, findingRules: rules, findEdition: () => edition },
  );
  return {
    sourcing,
    edition,
    book,
    options,
    rules,
    facts: sourcing.createEditionFacts(edition, options, HOME),
  };
}

/**
 * As the api makes, writes and hashes them, without the database.
 *
 * @param {any} sourcing @param {any} assessed @param {any} options
 * @returns {Map<string, string>}
 */
function explainAll(sourcing, assessed, options) {
  const { detail, result, workings } = assessed;
  const hash = createHash("sha256");
  const texts = new Map();
  for (const explanation of sourcing.explainAssessment(detail, result, options, { findings: workings })) {
    const text = JSON.stringify(explanation);
    hash.update(`${text}\n`, "utf8");
    texts.set(explanation.path, text);
  }
  hash.digest("hex");
  return texts;
}

/**
 * The largest of them, parsed and checked as the api does before it answers.
 *
 * @param {Map<string, string>} texts
 */
async function answerOne(texts) {
  const { explanationSchema } = await import(
    pathToFileURL(join(ROOT, "packages/figures/dist/contract.js")).href
  );
  const [largest = ""] = [...texts.values()].sort((a, b) => b.length - a.length);
  return spent(() => JSON.stringify(explanationSchema.parse(JSON.parse(largest))), 5);
}
