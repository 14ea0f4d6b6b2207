/** A line of a mark's tip: the same words and figures as its row in the chart's table. */
export interface TipRow {
  readonly label: string;
  readonly value: string;
}

/** How a mark carries its tip in the markup: drawings are made on the server, one listener reads them here. */
export function tipAttributes(
  title: string,
  rows: readonly TipRow[],
): { "data-tip": string; "aria-label": string } {
  const text = [title, ...rows.map(({ label, value }) => `${label}\t${value}`)].join("\n");
  return {
    "data-tip": text,
    "aria-label": [title, ...rows.map(({ label, value }) => `${label} ${value}`)].join(", "),
  };
}
