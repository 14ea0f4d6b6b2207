import type { FindingRuleId } from "../../finding.js";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What of a measure does its name say, already in words? `forms` is empty where it reaches all. */
export interface MeasureParts {
  readonly country: string;
  readonly kind: string;
  readonly minerals: string;
  readonly forms: string;
  readonly from: string;
}

const begin = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const withForm = (name: string, form: string): string => `${name} (${form})`;

function nameMeasure({ country, kind, minerals, forms, from }: MeasureParts): string {
  const owner = country.endsWith("s") ? `${country}'` : `${country}'s`;
  return `${owner} ${kind} on ${forms === "" ? minerals : withForm(minerals, forms)} since ${from}`;
}

const rules: Readonly<Record<FindingRuleId, string>> = {
  "cover-short": "too little stock",
  "single-qualified-source": "no second qualified source",
  "contract-ending": "contracts end too soon",
  "need-above-committed": "need above contracts",
  "stock-stale": "stock count out of date",
  "country-above": "dependence on one country",
  "supplier-above": "dependence on one supplier",
  "touched-by-measures": "touched by export measures",
  "origin-unknown": "origin unknown",
  "mix-more-concentrated": "more concentrated than the world",
  "pause-ending": "a suspension is about to end",
  "pause-lapsed": "a suspension has expired",
  "concentration-above": "sourcing concentration too high",
  "supplier-hhi": "supplier concentration",
};

/** Of which parts are the sentences of this package made in English? */
export const parts = {
  rules,
  begin,
  withForm,
  nameMeasure,
  day: (year: number, month: number, day: number): string =>
    `${String(day)} ${months[month - 1] ?? ""} ${String(year)}`,
  /** A company's name, so that one sees where it begins and ends. */
  quote: (name: string): string => name,
  unknownSuppliers: "the suppliers",
  unknown: "unknown",
  lines: ["line", "lines"] as readonly [one: string, many: string],
  suppliers: ["supplier", "suppliers"] as readonly [one: string, many: string],
};
