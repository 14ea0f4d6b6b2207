/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** @param {readonly number[]} sorted @param {number} fraction */
export const quantile = (sorted, fraction) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN;

/** Three digits say all that a machine shared with others can tell. @param {number} value */
export const rounded = (value) => Number(value.toPrecision(3));

/**
 * Medians of five, of alternating measurements, so that a slow minute of the machine meets both sides.
 *
 * @param {() => Promise<number> | number} ours
 * @param {() => Promise<number> | number} plain
 * @param {number} [times]
 */
export async function compare(ours, plain, times = 5) {
  /** @type {number[]} */
  const own = [];
  /** @type {number[]} */
  const bare = [];
  for (let round = 0; round < times; round += 1) {
    bare.push(await plain());
    own.push(await ours());
  }
  return { ours: median(own), plain: median(bare) };
}

/** @param {() => Promise<unknown> | unknown} work */
export async function timed(work) {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

/**
 * Processor time of this process, its collector included: what others do on the machine does not count. The mean of `times`.
 *
 * @param {() => unknown} work
 * @param {number} [times]
 */
export function spent(work, times = 1) {
  const since = process.cpuUsage();
  for (let round = 0; round < times; round += 1) work();
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000 / times;
}
