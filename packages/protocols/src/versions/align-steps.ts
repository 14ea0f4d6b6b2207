import type { Step } from "../document/step.js";
import { stepsIn } from "../timing/counters.js";
import type { Canon } from "./canonical-value.js";

/** A step with its place in its document. */
export interface PlacedStep {
  readonly step: Step;
  readonly pointer: string;
}

/** Which step of one version is which of the other? */
export interface Alignment {
  readonly pairs: (readonly [PlacedStep, PlacedStep])[];
  readonly moved: (readonly [PlacedStep, PlacedStep])[];
  readonly added: PlacedStep[];
  readonly removed: PlacedStep[];
}

const placed = (steps: readonly Step[], at: string): PlacedStep[] =>
  steps.map((step, index) => ({ step, pointer: `${at}/${index}` }));

/**
 * Which step of one version is which of the other?
 * **Shape** by id and type, else by what is done: renaming a step changes nothing. What is found in another order has moved.
 */
export function alignSteps(before: readonly Step[], after: readonly Step[], canon: Canon): Alignment {
  const alignment: Alignment = { pairs: [], moved: [], added: [], removed: [] };
  const signatures = new Map<Step, string>();
  const signatureOf = (step: Step): string => {
    const known = signatures.get(step);
    if (known !== undefined) return known;
    const made = canon.of(step, () => "");
    signatures.set(step, made);
    return made;
  };
  const pair = (one: PlacedStep, other: PlacedStep): void => {
    alignment.pairs.push([one, other]);
    const inner = [
      placed(stepsIn(one.step), `${one.pointer}/steps`),
      placed(stepsIn(other.step), `${other.pointer}/steps`),
    ] as const;
    if (inner[0].length > 0) level(inner[0], inner[1]);
  };
  const level = (old: PlacedStep[], now: PlacedStep[]): void => {
    const anchors = findAnchors(old, now, signatureOf);
    const [usedOld, usedNow] = [new Set<number>(), new Set<number>()];
    const isKept = longestRise(anchors.map(([, index]) => index));
    anchors.forEach(([oldIndex, nowIndex], index) => {
      const [one, other] = [old[oldIndex], now[nowIndex]];
      if (one === undefined || other === undefined) return;
      usedOld.add(oldIndex);
      usedNow.add(nowIndex);
      if (isKept[index] === true) pair(one, other);
      else {
        alignment.moved.push([one, other]);
        pair(one, other);
      }
    });
    alignment.removed.push(...old.filter((_, index) => !usedOld.has(index)));
    alignment.added.push(...now.filter((_, index) => !usedNow.has(index)));
  };
  level(placed(before, "/steps"), placed(after, "/steps"));
  return alignment;
}

/** Pairs in the order of the earlier version: same id and type first, then the same doing, each used once. */
function findAnchors(
  old: readonly PlacedStep[],
  now: readonly PlacedStep[],
  signatureOf: (step: Step) => string,
): (readonly [number, number])[] {
  const taken = new Set<number>();
  const byId = new Map(now.map(({ step }, index) => [`${step.type} ${step.id}`, index]));
  const found = new Map<number, number>();
  old.forEach(({ step }, index) => {
    const other = byId.get(`${step.type} ${step.id}`);
    if (other === undefined || taken.has(other)) return;
    taken.add(other);
    found.set(index, other);
  });
  const bySignature = new Map<string, number[]>();
  now.forEach(({ step }, index) => {
    if (taken.has(index)) return;
    const list = bySignature.get(signatureOf(step)) ?? [];
    bySignature.set(signatureOf(step), [...list, index]);
  });
  old.forEach(({ step }, index) => {
    if (found.has(index)) return;
    const other = bySignature.get(signatureOf(step))?.shift();
    if (other !== undefined) found.set(index, other);
  });
  return [...found].sort(([one], [other]) => one - other);
}

/** Which of some numbers belong to their longest rising row? What stands outside it has moved. */
function longestRise(values: readonly number[]): boolean[] {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const isKept = values.map(() => false);
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) isKept[at] = true;
  return isKept;
}
