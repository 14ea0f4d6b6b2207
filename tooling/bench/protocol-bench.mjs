import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { rounded, spent } from "./figures.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const STEPS = 1000;
const PLOTTED = 10_000;

/** Validating and comparing a protocol of 1,000 steps, expanding 10,000 for the plot: processor time of this process. */
export async function benchProtocols() {
  const load = (/** @type {string} */ door) =>
    import(pathToFileURL(join(ROOT, "packages/protocols/dist", door)).href);
  const [protocols, { conductivityExample }] = [await load("index.js"), await load("testing/index.js")];
  const [before, after] = [sampleOf(conductivityExample, 7200), sampleOf(conductivityExample, 7300)];
  const unrolled = { ...before, steps: [loopOf(before.steps, PLOTTED / STEPS)] };
  const validate = () => protocols.validate(before);
  const compare = () => protocols.compareDocuments(before, after);
  const expand = () => protocols.expand(unrolled);
  if (validate().problems.length > 0) throw new Error("the workload is no sound protocol");
  if (compare().classification !== "major") throw new Error("compared differently");
  if (expand().pieces.length !== PLOTTED) throw new Error("expanded differently");
  for (const work of [validate, compare, expand]) spent(work, 10);
  return {
    steps: STEPS,
    validateMs: rounded(spent(validate, 10)),
    classifyAndDiffMs: rounded(spent(compare, 10)),
    limitMs: 50,
    plotted: PLOTTED,
    expandMs: rounded(spent(expand, 10)),
    expandLimitMs: 100,
  };
}

/** @param {any[]} steps @param {number} value */
const loopOf = (steps, value) => ({ type: "loop", id: "loop", passes: { value, unit: "1" }, steps });

/** @param {any} example @param {number} seconds */
function sampleOf(example, seconds) {
  const absolute = (/** @type {number} */ value, /** @type {string} */ unit) => ({
    as: "absolute",
    amount: { value, unit },
  });
  const time = (/** @type {number} */ value) => ({ quantity: "time", value: { value, unit: "s" } });
  const charge = { as: "per-area", amount: { value: 0.5, unit: "mA/cm2" }, area: "area" };
  const steps = Array.from({ length: STEPS }, (_, index) => {
    const id = `s${index}`;
    if (index % 2 === 1) return { type: "rest", id, ends: { any: [time(600)] } };
    const end = { quantity: "voltage", is: "at-least", value: { value: 4.2, unit: "V" } };
    return { type: "current", id, current: charge, ends: { any: [time(seconds), end] } };
  });
  const limits = [
    ...example.safety.limits,
    { id: "charge", quantity: "charge", is: "at-most", value: absolute(20, "mA.h") },
    { id: "voltage", quantity: "voltage", is: "at-most", value: absolute(4.4, "V") },
  ];
  return { ...example, cell: "full", safety: { ...example.safety, limits }, steps };
}
