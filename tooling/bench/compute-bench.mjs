import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { compare, rounded, timed } from "./figures.mjs";
import { planCsv } from "./workload.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const LINES = 100_000;
const HOME = "KOR";
const TODAY = "2026-06-01";

/**
 * (b) Assessing lines that are read already, every figure, finding and trace included, against one plain loop over the same typed
 * arrays that accumulates the same sums.
 */
export async function benchCompute() {
  const load = (/** @type {string} */ name) =>
    import(pathToFileURL(join(ROOT, "packages", name, "dist/index.js")).href);
  const [sourcing, minerals] = [await load("sourcing"), await load("minerals")];
  const edition = minerals.loadEdition(minerals.defaultEditionName());
  const book = sourcing.createPlanBook(edition);
  const reading = await sourcing.readWorkbook({
    bytes: Buffer.from(planCsv(LINES)),
    fileName: "plan.csv",
    atomicWeights: minerals.atomicWeights,
    onLines: (/** @type {unknown[]} */ lines) => void lines.forEach((line) => book.add(line)),
  });
  if (!reading.ok || book.lineCount() !== LINES)
    throw new Error(`the workload was not understood: ${JSON.stringify(reading).slice(0, 500)}`);
  const { options } = sourcing.resolveAssessmentOptions(
    { date: TODAY },
    {
      today: TODAY,
      organisationCountryIso3: HOME,
      findingRules: sourcing.defaultFindingRules,
      findEdition: () => edition,
    },
  );
  const facts = sourcing.createEditionFacts(edition, options, HOME);
  const compute = () => sourcing.computePlanDetail(book, facts);
  const assess = () => sourcing.createAssessmentResult(compute(), sourcing.defaultFindingRules);
  for (let warm = 0; warm < 20; warm += 1) {
    assess();
    plainLoop(book);
  }
  const plainly = () => timed(() => plainLoop(book));
  const computing = await compare(() => timed(compute), plainly);
  const whole = await compare(() => timed(assess), plainly);
  return {
    lines: LINES,
    timesPlainLoop: rounded(computing.ours / computing.plain),
    limit: 2,
    withFindingsAndTrace: rounded(whole.ours / whole.plain),
    computeMs: rounded(computing.ours),
    wholeMs: rounded(whole.ours),
    plainLoopMs: rounded(computing.plain),
  };
}

/**
 * The sums an assessment stands on, and nothing else: per way of supply, interchange group, supplier, and contained fraction.
 *
 * @param {{ exposures: () => Record<string, Float64Array>, lines: () => Record<string, Float64Array>, profiles: unknown[], groups: unknown[], supplies: unknown[], sources: unknown[], fractions: unknown[] }} book
 */
function plainLoop(book) {
  const rows = book.exposures();
  const lines = book.lines();
  const [rowLine, rowProfile, rowGroup, rowSupply, rowSource, rowFraction, rowShare] = columns(
    rows,
    "line profile group supply source fractionCode fraction",
  );
  const [quantity, price, need, stock, recycled] = columns(lines, "quantity price need stock recycled");
  const [tonnes, count, pricedTonnes, pricedCount, spend, unstated, secondary] = slots(book.profiles, 7);
  const [needed, unknownStock, held, knownStock] = slots(book.groups, 4);
  const [supplied] = slots(book.supplies, 1);
  const [sourced] = slots(book.sources, 1);
  const [gross, grossCount, grossPriced] = slots(book.fractions, 3);
  let planSpend = 0;
  for (let row = 0; row < rowLine.length; row += 1) {
    const line = rowLine[row];
    const profile = rowProfile[row];
    const group = rowGroup[row];
    const fraction = rowFraction[row];
    const bought = quantity[line];
    const share = rowShare[row];
    const contained = bought * share;
    tonnes[profile] += contained;
    count[profile] += 1;
    gross[fraction] += bought;
    grossCount[fraction] += 1;
    supplied[rowSupply[row]] += contained;
    sourced[rowSource[row]] += contained;
    const paid = price[line];
    if (paid === paid) {
      pricedTonnes[profile] += contained;
      pricedCount[profile] += 1;
      spend[profile] += bought * paid;
      grossPriced[fraction] += bought;
    }
    const part = recycled[line];
    if (part === part) secondary[profile] += contained * part;
    else unstated[profile] += contained;
    const wanted = need[line];
    needed[group] += wanted === wanted ? wanted * share : contained;
    const stored = stock[line];
    if (stored === stored) {
      held[group] += stored * share;
      knownStock[group] += 1;
    } else unknownStock[group] += 1;
  }
  for (let line = 0; line < quantity.length; line += 1)
    if (price[line] === price[line]) planSpend += quantity[line] * price[line];
  return planSpend;
}

/**
 * Indices are within bounds by construction; the checker is told so once, here.
 *
 * @param {Record<string, Float64Array>} table
 * @param {string} names
 * @returns {any[]}
 */
const columns = (table, names) => names.split(" ").map((name) => table[name]);

/**
 * @param {unknown[]} kinds
 * @param {number} sums
 * @returns {any[]}
 */
const slots = (kinds, sums) => Array.from({ length: sums }, () => new Float64Array(kinds.length));
