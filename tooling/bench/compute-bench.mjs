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
    { today: TODAY, organisationCountryIso3: HOME, findEdition: () => edition },
  );
  const facts = sourcing.createEditionFacts(edition, options, HOME);
  const assess = () =>
    sourcing.createAssessmentResult(sourcing.computePlanDetail(book, facts), sourcing.defaultFindingRules);
  for (let warm = 0; warm < 20; warm += 1) {
    assess();
    plainLoop(book);
  }
  const { ours, plain } = await compare(
    () => timed(assess),
    () => timed(() => plainLoop(book)),
  );
  return {
    lines: LINES,
    timesPlainLoop: rounded(ours / plain),
    limit: 2,
    assessMs: rounded(ours),
    plainLoopMs: rounded(plain),
  };
}

/**
 * The sums an assessment stands on, and nothing else: per way of supply, interchange group and supplier.
 *
 * @param {any} book
 */
function plainLoop(book) {
  const rows = book.exposures();
  const lines = book.lines();
  const zeros = (/** @type {number} */ length) => new Float64Array(length);
  /** @type {any[]} */
  const way = Array.from({ length: 7 }, () => zeros(book.profiles.length));
  /** @type {any[]} */
  const group = Array.from({ length: 4 }, () => zeros(book.groups.length));
  /** @type {any} */
  const supply = zeros(book.supplies.length);
  /** @type {any} */
  const source = zeros(book.sources.length);
  /** @type {any} */
  const fraction = zeros(book.fractions.length);
  let spend = 0;
  for (let row = 0; row < rows.line.length; row += 1) {
    const line = rows.line[row];
    const profile = rows.profile[row];
    const slot = rows.group[row];
    const gross = lines.quantity[line];
    const share = rows.fraction[row];
    const tonnes = gross * share;
    way[0][profile] += tonnes;
    way[1][profile] += 1;
    supply[rows.supply[row]] += tonnes;
    source[rows.source[row]] += tonnes;
    fraction[rows.fractionCode[row]] += tonnes;
    const price = lines.price[line];
    if (!Number.isNaN(price)) {
      way[2][profile] += tonnes;
      way[3][profile] += 1;
      way[4][profile] += gross * price;
    }
    const recycled = lines.recycled[line];
    if (Number.isNaN(recycled)) way[5][profile] += tonnes;
    else way[6][profile] += tonnes * recycled;
    const need = lines.need[line];
    group[0][slot] += Number.isNaN(need) ? tonnes : need * share;
    const stock = lines.stock[line];
    if (Number.isNaN(stock)) group[1][slot] += 1;
    else {
      group[2][slot] += stock * share;
      group[3][slot] += 1;
    }
  }
  for (let line = 0; line < lines.quantity.length; line += 1) {
    if (!Number.isNaN(lines.price[line])) spend += lines.quantity[line] * lines.price[line];
  }
  return spend;
}
