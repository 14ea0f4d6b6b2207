import type { BallotRule } from "@interphase/consortium/contract";

const keyPattern = /^(\d+)-(\d+)_(\d+)-(\d+)_(\d+)-(\d+)_(equal|tier)_(blocks|counts)$/;

/** Under which text does a rule stand in a form? It says the whole rule, so that what was read is what is sent. */
export function ruleKeyOf({ quorum, inFavour, againstMax, weights, discussBlocks }: BallotRule): string {
  const shares = [quorum, inFavour, againstMax].map(
    ({ numerator, denominator }) => `${String(numerator)}-${String(denominator)}`,
  );
  return [...shares, weights, discussBlocks ? "blocks" : "counts"].join("_");
}

/** Which rule stands under this text? Undefined when it is none. */
export function ruleOfKey(key: string): BallotRule | undefined {
  const found = keyPattern.exec(key);
  if (found === null) return undefined;
  const share = (at: number) => ({ numerator: Number(found[at]), denominator: Number(found[at + 1]) });
  return {
    quorum: share(1),
    inFavour: share(3),
    againstMax: share(5),
    weights: found[7] === "tier" ? "tier" : "equal",
    discussBlocks: found[8] === "blocks",
  };
}
