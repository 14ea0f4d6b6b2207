/** Which sign separates a file's decimals? */
export type DecimalSign = "comma" | "point";

/** Why is a text not a number here? `wrong-sign`: it is one, with the decimal sign the file does not use. */
export type NumberTrouble = "ambiguous" | "wrong-sign" | "not-a-number" | "too-large";

/** Which numbers are believable at all? **Units and range** world output of iron ore is below 3e9 t a year. */
export const largestNumber = 1e12;

const groupedBySpace = /^\d{1,3}(?:[ '’]\d{3})+(?:([.,])\d*)?$/;
const commaThenPoint = /^\d{1,3}(?:,\d{3})+\.\d*$/;
const pointThenComma = /^\d{1,3}(?:\.\d{3})+,\d*$/;
const manyCommas = /^\d{1,3}(?:,\d{3}){2,}$/;
const manyPoints = /^\d{1,3}(?:\.\d{3}){2,}$/;
const oneSign = /^(\d*)([.,])(\d*)$/;
const looksLikeThousands = /^[1-9]\d{0,2}[.,]\d{3}$/;
const exponent = /^(.*\d[.,]?)[eE]([+-]?\d{1,5})$/;

/** What a body of digits and separators says by its own shape: its sign, none, either, or that it is no number. */
type Shape = { sign: DecimalSign | "none" | "either" | "not-a-number"; isGrouped: boolean };

function shapeOf(body: string, hasExponent: boolean): Shape {
  if (/^\d+$/.test(body)) return { sign: "none", isGrouped: false };
  const spaced = groupedBySpace.exec(body);
  if (spaced !== null) {
    const sign = spaced[1] === undefined ? "none" : spaced[1] === "," ? "comma" : "point";
    return { sign, isGrouped: true };
  }
  if (commaThenPoint.test(body) || manyCommas.test(body)) return { sign: "point", isGrouped: true };
  if (pointThenComma.test(body) || manyPoints.test(body)) return { sign: "comma", isGrouped: true };
  const single = oneSign.exec(body);
  if (single === null || `${single[1] ?? ""}${single[3] ?? ""}` === "") {
    return { sign: "not-a-number", isGrouped: false };
  }
  if (!hasExponent && looksLikeThousands.test(body)) return { sign: "either", isGrouped: false };
  return { sign: single[2] === "," ? "comma" : "point", isGrouped: false };
}

type Split = { negative: boolean; body: string; power: string };

const longestNumber = 60;

function splitNumber(text: string): Split {
  const plain = text.replace(/[\u2212\u2013]/u, "-").replace(/[\u00a0\u202f\u2009\u2007]/gu, " ");
  const negative = plain.startsWith("-");
  const unsigned = negative || plain.startsWith("+") ? plain.slice(1).trim() : plain;
  const match = exponent.exec(unsigned);
  return match === null
    ? { negative, body: unsigned, power: "" }
    : { negative, body: match[1] ?? "", power: match[2] ?? "" };
}

/** Which decimal sign does one written number prove? `either` for 1.234 alone, undefined where it shows none. */
export function evidenceOfDecimal(text: string): DecimalSign | "either" | undefined {
  if (isPlainInteger(text) || text.length > longestNumber) return undefined;
  const { body, power } = splitNumber(text);
  const { sign } = shapeOf(body, power !== "");
  return sign === "none" || sign === "not-a-number" ? undefined : sign;
}

function valueOf(split: Split, decimal: DecimalSign): number | NumberTrouble {
  const grouping = decimal === "comma" ? /[. '’]/g : /[, '’]/g;
  const digits = split.body.replace(grouping, "").replace(",", ".");
  const value = Number(split.power === "" ? digits : `${digits}e${split.power}`);
  if (Number.isNaN(value)) return "not-a-number";
  if (value > largestNumber) return "too-large";
  return split.negative ? -value : value;
}

/** Is the text nothing but digits, short enough for every reading to agree? */
function isPlainInteger(text: string): boolean {
  const length = text.length;
  if (length === 0 || length > 12) return false;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** Is the text digits with one point that cannot be a thousands separator? */
function isPlainDecimal(text: string): boolean {
  let points = 0;
  let after = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 46) points++;
    else if (code < 48 || code > 57) return false;
    else if (points > 0) after++;
  }
  return points === 1 && after > 0 && after < text.length - 1 && text.length <= longestNumber;
}

/**
 * Which number does a text say under the file's decimal sign?
 * **Shape** spaces of any width, apostrophes and the other sign group thousands, in threes only; an exponent is read.
 * `decimal` undefined: not known yet, `ambiguous` is answered for the like of 1.234.
 */
export function parseNumber(text: string, decimal: DecimalSign | undefined): number | NumberTrouble {
  if (isPlainInteger(text)) return Number(text);
  if (decimal === "point" && isPlainDecimal(text)) {
    const value = Number(text);
    return value > largestNumber ? "too-large" : value;
  }
  if (text.length > longestNumber) return "not-a-number";
  const split = splitNumber(text);
  const shape = shapeOf(split.body, split.power !== "");
  if (shape.sign === "not-a-number") return "not-a-number";
  if (shape.sign === "none") return valueOf(split, decimal ?? "point");
  if (shape.sign === "either") return decimal === undefined ? "ambiguous" : valueOf(split, decimal);
  if (decimal !== undefined && shape.sign !== decimal) return "wrong-sign";
  return valueOf(split, shape.sign);
}

/**
 * Which part of the whole does a text say?
 * **Units and range** 0.62, 62 % and 62％ are the same; no thousands exist here, so one sign is always the decimal one.
 */
export function parseFraction(text: string, decimal: DecimalSign | undefined): number | NumberTrouble {
  const isPercent = text.endsWith("%");
  const body = isPercent ? text.slice(0, -1).trim() : text;
  const own = evidenceOfDecimal(body) === "either" ? (body.includes(",") ? "comma" : "point") : decimal;
  const value = parseNumber(body, own);
  return typeof value === "number" && isPercent ? value / 100 : value;
}
