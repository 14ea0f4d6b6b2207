/** @typedef {import("./suites.mjs").Suite} Suite */
/** @typedef {import("./tally.mjs").Tally} Tally */

/**
 * What one check came to. `cpuSeconds` is what it and everything it waited for computed; undefined where the system does not say.
 *
 * @typedef {{ name: string, tally: Tally, seconds: number, cpuSeconds: number | undefined, suites: Suite[], note?: string }} Outcome
 */

const WHOLE_SECONDS = 40 * 60;
const SLOWEST = 10;

/**
 * What a run ends with: where its time went, its slowest files of tests, what is left of the time the whole may take, and the counts.
 *
 * @param {readonly Outcome[]} outcomes
 * @param {number} seconds  of the whole
 * @returns {string}
 */
export function sumUp(outcomes, seconds) {
  const byTime = outcomes.toSorted((a, b) => b.seconds - a.seconds);
  const width = Math.max(10, ...outcomes.map(({ name }) => name.length));
  const line = (/** @type {string[]} */ [name = "", ...columns]) =>
    `  ${name.padEnd(width)}${columns.map((column) => column.padStart(10)).join("")}`;
  const rows = byTime.map(({ name, tally, seconds: own, cpuSeconds, note }) =>
    note === undefined
      ? line([
          name,
          own.toFixed(1),
          cpuSeconds?.toFixed(1) ?? "?",
          String(tally.passed),
          String(tally.failed),
        ])
      : `  ${name.padEnd(width)}  ${note}`,
  );
  const suites = outcomes.flatMap(({ suites: own }) => own).sort((a, b) => b.seconds - a.seconds);
  const slowest = suites
    .slice(0, SLOWEST)
    .map(({ path, seconds: own }) => `  ${own.toFixed(1).padStart(8)}  ${path}`);
  const cpu = outcomes.reduce((sum, { cpuSeconds = 0 }) => sum + cpuSeconds, 0);
  const passed = outcomes.reduce((sum, { tally }) => sum + tally.passed, 0);
  const failed = outcomes.reduce((sum, { tally }) => sum + tally.failed, 0);
  return [
    "",
    line(["check", "seconds", "CPU s", "passed", "failed"]),
    ...rows,
    ...(slowest.length === 0 ? [] : ["", "  the slowest files of tests, in seconds", ...slowest]),
    "",
    `in ${seconds.toFixed(0)} s, ${cpu.toFixed(0)} s of CPU; ${remaining(seconds)}`,
    `${String(passed)} passed, ${String(failed)} failed`,
  ].join("\n");
}

/** @param {number} seconds */
function remaining(seconds) {
  const left = WHOLE_SECONDS - seconds;
  const minutes = (Math.abs(left) / 60).toFixed(1);
  return left >= 0
    ? `${minutes} of the 40 minutes that the whole may take remain`
    : `${minutes} minutes longer than the 40 that the whole may take`;
}
