/** What is each unit called in English? "1" is none. */
export const units = {
  "1": "",
  t: "t",
  "t/month": "t a month",
  "t/year": "t a year",
  kg: "kg",
  lb: "lb",
  "g/mol": "g/mol",
  USD: "US dollars",
  percent: "%",
  "percentage-points": "percentage points",
  share_pct: "% of the world",
  "percent of apparent consumption": "% of apparent consumption",
  months: "months",
  days: "days",
  lines: "lines",
};

/** How is a published unit written that has no name of its own? English keeps it as it is. */
export function nameOtherUnit(unit: string): string {
  return unit;
}
