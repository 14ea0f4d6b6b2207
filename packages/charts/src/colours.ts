/**
 * Which colour has each name, in the light theme and on paper?
 * **Shape** the portal's style sheet has a variable of each name (`--risk-3`); a PDF takes the value from here.
 */
export const lightColours = {
  surface: "#ffffff",
  sunken: "#eef1f1",
  line: "#dce2e2",
  "line-strong": "#7d8a8a",
  ink: "#141a1a",
  "ink-2": "#3f4a4a",
  "ink-3": "#586464",
  accent: "#0b5c63",
  "accent-ink": "#ffffff",
  "accent-soft": "#dfeeee",
  act: "#b3261e",
  "act-soft": "#fbe9e7",
  good: "#2f6b3a",
  "risk-0": "#fbf4e6",
  "risk-1": "#f3dfba",
  "risk-2": "#e5c189",
  "risk-3": "#cc9a55",
  "risk-4": "#a06a2f",
  "risk-5": "#714521",
  "risk-6": "#43261a",
  "risk-0-ink": "#141a1a",
  "risk-1-ink": "#141a1a",
  "risk-2-ink": "#141a1a",
  "risk-3-ink": "#141a1a",
  "risk-4-ink": "#ffffff",
  "risk-5-ink": "#ffffff",
  "risk-6-ink": "#ffffff",
  "series-1": "#0b5c63",
  "series-2": "#a06a2f",
  "series-3": "#4f64a8",
  "series-4": "#6c7430",
  "series-5": "#86528a",
  "map-land": "#e3e8e8",
  "map-border": "#ffffff",
  "hatch-ink": "#8d9999",
} as const;

/** By which name does a mark ask for a colour? The medium resolves it: a style variable, or a value of `lightColours`. */
export type ColourToken = keyof typeof lightColours;

const fills = ["risk-0", "risk-1", "risk-2", "risk-3", "risk-4", "risk-5", "risk-6"] as const;

function stepOf(bin: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(0, Math.trunc(bin))) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

/** Which fill stands for a step of the sequential scale? **Units and range** bin 0 (least) to 6 (most), clamped. */
export function riskFill(bin: number): ColourToken {
  return fills[stepOf(bin)];
}

/** Which ink can be read on that step's fill, at 4.5:1 or more? */
export function riskInk(bin: number): ColourToken {
  return `${fills[stepOf(bin)]}-ink` as const;
}
