/** Pale to dark, one hue family, told apart in greyscale and by readers with colour-blindness. */
const steps = [
  "#f2f5f0",
  "#d9e5d6",
  "#b5cfc0",
  "#86b2ab",
  "#568f93",
  "#2f6b79",
  "#15485c",
  "#0a2b40",
] as const;

/** Which fill stands for a risk value? **Units and range** `share` of the scale, clamped to 0-1. */
export function riskFill(share: number): string {
  const index = Math.min(steps.length - 1, Math.max(0, Math.floor(share * steps.length)));
  return steps[index] ?? steps[0];
}

/** Which ink can be read on that fill? */
export function inkOn(share: number): string {
  return share >= 0.5 ? "#ffffff" : "#17202a";
}

/** In which ink is text written, and which is for what a reader may skip? */
export const ink = "#17202a";
/** What recedes: labels, notes, axes. At least 4.5:1 on paper. */
export const quietInk = "#56616d";
/** What parts rows and frames pictures? */
export const hairline = "#d3d9de";
/** Which one colour is the product's own? */
export const accent = "#0f5f66";
/** What asks the reader to act? */
export const alarm = "#a62b1f";
/** What is nothing drawn on? */
export const paper = "#ffffff";
/** How does land without data look? */
export const noDataFill = "#eceff1";
