import type { Amount, End, Ends, Level, ProtocolDocument } from "@interphase/protocols/contract";

import type { ProtocolWords } from "./words";

/** The room's texts, with what one document calls its own quantities and steps. */
export interface DocumentWords extends ProtocolWords {
  /** What a parameter, column or derived quantity is called; its name where the document has no such thing. */
  readonly nameOf: (name: string) => string;
}

const superscripts: Readonly<Record<string, string>> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

/** How do people write a unit that a document writes in UCUM? **Shape** empty for a plain number. */
export function unitText(unit: string): string {
  if (unit === "1") return "";
  return unit
    .replaceAll("[ppth]", "‰")
    .replaceAll(/\[(ppm|ppb)\]/g, "$1")
    .replaceAll("[g]", "gₙ")
    .replaceAll(/\bCel\b/g, "°C")
    .replaceAll(/Ohm/g, "Ω")
    .replaceAll(/\bdeg\b/g, "°")
    .replaceAll(/\bu(?=[A-Za-zΩ])/g, "µ")
    .replaceAll(".", "·")
    .replaceAll(/(?<=[A-Za-zΩ%])-?\d+/g, (power) =>
      Array.from(power, (sign) => superscripts[sign] ?? sign).join(""),
    );
}

/** How is a number written with its UCUM unit? **Shape** as exact as the document says it. */
export const valueText = (value: number, unit: string, { formats }: ProtocolWords): string =>
  `${formats.significant(value, 15)} ${unitText(unit)}`.trimEnd();

/** How much: a number with its unit, what a parameter is called, or a formula with the unit it comes out in? */
export function amountText(amount: Amount, words: DocumentWords): string {
  if ("parameter" in amount) return words.t("steps.chosen", { name: words.nameOf(amount.parameter) });
  if ("value" in amount) return valueText(amount.value, amount.unit, words);
  const unit = unitText(amount.unit);
  return unit === "" ? amount.formula : words.t("steps.formula", { formula: amount.formula, unit });
}

/** How much, with how much it may differ? */
export function tolerated(amount: Amount, tolerance: Amount | undefined, words: DocumentWords): string {
  const said = amountText(amount, words);
  return tolerance === undefined ? said : `${said} ± ${amountText(tolerance, words)}`;
}

/** How much of what may be said by area or by capacity? */
export function levelText(level: Level, words: DocumentWords): string {
  const amount = amountText(level.amount, words);
  switch (level.as) {
    case "absolute":
      return amount;
    case "c-rate":
      return words.t("steps.cRate", { amount, capacity: words.nameOf(level.capacity) });
    case "per-area":
      return words.t("steps.perArea", { amount, area: words.nameOf(level.area) });
  }
}

function endText(end: End, words: DocumentWords): string {
  const { t } = words;
  const sign = "is" in end ? (end.is === "at-most" ? "≤" : "≥") : "";
  switch (end.quantity) {
    case "time":
      return t("steps.ends.time", { value: amountText(end.value, words) });
    case "charge":
      return t("steps.ends.charge", { value: levelText(end.value, words) });
    case "voltage-drop":
      return t("steps.ends.voltageDrop", { value: amountText(end.value, words) });
    case "current":
      return `${t("steps.quantities.current")} ${sign} ${levelText(end.value, words)}`;
    default:
      return `${t(`steps.quantities.${end.quantity}`)} ${sign} ${amountText(end.value, words)}`;
  }
}

/** What ends a step, and where does it then go on? */
export function endsText(ends: Ends, words: DocumentWords): string {
  const list = "any" in ends ? ends.any : ends.all;
  const said = words.formats.clauses(
    list.map((end) =>
      end.goTo === undefined
        ? endText(end, words)
        : words.t("steps.ends.goTo", { end: endText(end, words), to: targetText(end.goTo, words) }),
    ),
  );
  if (list.length === 1) return said;
  return "any" in ends
    ? words.t("steps.ends.any", { ends: said })
    : words.t("steps.ends.all", { ends: said });
}

/** Where does a protocol go on? */
export const targetText = (to: string, { t }: ProtocolWords): string =>
  to === "finish" ? t("steps.finish") : to;

/** The room's words for one document. */
export function wordsOf(document: ProtocolDocument, words: ProtocolWords): DocumentWords {
  const named = [...document.parameters, ...document.results.fields, ...document.derived];
  const labels = new Map(named.map(({ name, label }) => [name, words.say(label)]));
  return { ...words, nameOf: (name) => labels.get(name) ?? name };
}
