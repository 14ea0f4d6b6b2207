/** How dark is a concentration drawn? Bin 0 (least) to 6 (most) of the sequential scale; null has no colour. */
export function concentrationBin(value: number | null): number | null {
  if (value === null) return null;
  const limits = [0.25, 0.5, 1, 2, 3.5, 5];
  return limits.filter((limit) => value >= limit).length;
}

/** The lower ends of the concentration bins, for the legend. */
export const concentrationBinStarts = [0, 0.25, 0.5, 1, 2, 3.5, 5] as const;

/** How dark is a share drawn? Bin 0 to 6. **Units and range** shareFraction 0-1. */
export function shareBin(shareFraction: number): number {
  const limits = [0.02, 0.05, 0.1, 0.2, 0.4, 0.65];
  return limits.filter((limit) => shareFraction >= limit).length;
}

/** The lower ends of the share bins, for the legend. **Units and range** shareFraction 0-1. */
export const shareBinStarts = [0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.65] as const;

/** Which round numbers label an axis from 0 to `most`? **Shape** ascending from 0; the last reaches or passes `most`. */
export function axisTicks(most: number, wanted = 5): number[] {
  if (!Number.isFinite(most) || most < 1e-12) return [0, 1];
  const rough = most / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Which powers of ten label a logarithmic axis between two positive ends? */
export function powerTicks(least: number, most: number): number[] {
  const from = Math.floor(Math.log10(least));
  const to = Math.max(from + 1, Math.ceil(Math.log10(most)));
  return Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
}
