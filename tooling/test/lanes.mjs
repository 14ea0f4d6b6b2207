const MOST_LANES = 4;
const GIBIBYTE = 1024 ** 3;
/** Four of the largest checks at once hold about half of it; a machine that begins to swap is slower than one lane less. */
const ROOMY = 15 * GIBIBYTE;

/**
 * How many checks run at once? More than there are cores, because browser and end-to-end tests wait for answers more than half
 * of their time: one more, and two where there are more than two cores and the memory for it (decision 0069).
 *
 * @param {number} cores
 * @param {number} memoryBytes
 */
export function countLanes(cores, memoryBytes) {
  return Math.min(MOST_LANES, cores + (cores > 2 && memoryBytes >= ROOMY ? 2 : 1));
}
