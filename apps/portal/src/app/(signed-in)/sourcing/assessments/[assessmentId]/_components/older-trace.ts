import type { OlderResult } from "@interphase/sourcing/contract";

import { showControls } from "../../../_figures/safe-text";

type Entry = OlderResult["trace"][number];

const told = (value: number | string | boolean | null): string => (value === null ? "null" : String(value));

function writeEntry({ path, method, version, formula, intermediates, inputs, gaps }: Entry): string[] {
  return [
    `${path}  [${method} ${version}]`,
    `  ${formula}`,
    ...Object.entries(intermediates).map(([name, value]) => `  ${name} = ${told(value)}`),
    ...inputs.map(({ name, value, unit, factIds }) =>
      ["  -", name, "=", told(value), unit ?? "", factIds.join(" ")].join(" ").trimEnd(),
    ),
    ...gaps.map(({ code, message }) => `  ! ${code}: ${message}`),
  ];
}

/** How does the stored trace of methods version 1 read as text? Word for word: nothing of it is computed or translated. */
export function writeOlderTrace(trace: readonly Entry[]): string {
  return trace.map((entry) => writeEntry(entry).map(showControls).join("\n")).join("\n\n");
}
