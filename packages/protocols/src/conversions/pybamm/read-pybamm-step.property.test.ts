import fc from "fast-check";
import { readPybammStep, type PybammStep } from "./read-pybamm-step.js";

/*
 * A second reading of PyBaMM's grammar, written from the description of its behaviour and not from the reader beside it:
 * lists of pieces and regular expressions, where that one scans.
 */
const oracleNumber = (text: string): number | undefined => {
  const trimmed = text.trim();
  const isNumber = /^[+-]?(\d(_?\d)*\.?(\d(_?\d)*)?|\.\d(_?\d)*)([eE][+-]?\d(_?\d)*)?$/u.test(trimmed);
  const value = isNumber ? Number(trimmed.replaceAll("_", "")) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
};

const oracleParts = (text: string): [string, string] => {
  const number = /^[0-9.\-eE ]*/u.exec(text)?.[0] ?? "";
  return [number, text.slice(number.length)];
};

function oracleElectric(text: string): [string, number] | undefined {
  if (/^C/u.test(text)) {
    const divisor = oracleNumber(text.slice(2));
    return divisor === undefined || divisor === 0 ? undefined : ["rate", 1 / divisor];
  }
  const [number, unit] = oracleParts(text);
  const kind = /^m?(C|A|V|W|Ohm)$/u.exec(unit)?.[1];
  const value = oracleNumber(number);
  if (kind === undefined || value === undefined) return undefined;
  const names: Record<string, string> = {
    C: "rate",
    A: "current",
    V: "voltage",
    W: "power",
    Ohm: "resistance",
  };
  return [names[kind] ?? "", unit.startsWith("m") ? value / 1000 : value];
}

function oracleTime(text: string): number | undefined {
  const [number, unit] = oracleParts(text);
  const size = /^(seconds?|s|sec)$/u.test(unit)
    ? 1
    : /^(minutes?|m|min)$/u.test(unit)
      ? 60
      : /^(hours?|h|hr)$/u.test(unit)
        ? 3600
        : undefined;
  const value = oracleNumber(number);
  return size === undefined || value === undefined || value * size <= 0 ? undefined : value * size;
}

type Reading = {
  does: string;
  kind?: string | undefined;
  value?: number | undefined;
  seconds?: number | undefined;
  stop?: string | undefined;
};

function oracle(text: string): Reading | undefined {
  let body = text;
  let stopText: string | undefined;
  let timeText: string | undefined;
  if (/oC/u.test(body)) return undefined;
  if (/period\)/u.test(body)) {
    const [before, inside, ...more] = body.split(" (");
    const [period, ...after] = (inside ?? "").split(" period)");
    if (inside === undefined || more.length > 0 || after.length !== 1) return undefined;
    if (oracleTime(period ?? "") === undefined) return undefined;
    body = before ?? "";
  }
  if (/until/u.test(body)) {
    const pieces = body.split(" until ");
    if (pieces.length !== 2) return undefined;
    [body, stopText] = [(pieces[0] ?? "").split(" or").join(""), pieces[1]];
  }
  if (/for/u.test(body)) {
    const pieces = body.split(" for ");
    if (pieces.length !== 2) return undefined;
    [body, timeText] = [pieces[0] ?? "", pieces[1]];
  }
  if (stopText === undefined && timeText === undefined) return undefined;
  const seconds = timeText === undefined ? undefined : oracleTime(timeText);
  if (timeText !== undefined && seconds === undefined) return undefined;
  const stop = stopText === undefined ? undefined : oracleStop(stopText);
  if (stopText !== undefined && stop === undefined) return undefined;
  if (body.startsWith("Rest")) return { does: "Rest", seconds, stop };
  const halves = body.split(" at ");
  const electric = halves.length === 2 ? oracleElectric(halves[1] ?? "") : undefined;
  if (electric === undefined || !["Charge", "Discharge", "Hold"].includes(halves[0] ?? "")) return undefined;
  const [kind, value] = electric;
  if (kind === "rate" && value === 0 && seconds === undefined) return undefined;
  return { does: halves[0] ?? "", kind, value, seconds, stop };
}

function oracleStop(text: string): string | undefined {
  const [, operator = "", rest = ""] = /^([<>]?)(.*)$/su.exec(text.trim()) ?? [];
  const electric = oracleElectric(rest.trim().replaceAll(" ", ""));
  if (electric === undefined || electric[0] === "power" || electric[0] === "resistance") return undefined;
  return `${operator}${electric[0]} ${String(electric[1])}`;
}

const asReading = (step: PybammStep): Reading => ({
  does: step.does,
  ...(step.at && { kind: step.at.kind, value: step.at.value }),
  seconds: step.seconds,
  stop:
    step.stop &&
    `${step.stop.operator ?? ""}${step.stop.magnitude.kind} ${String(step.stop.magnitude.value)}`,
});

const number = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map(String),
  fc.double({ min: 0, max: 50, noNaN: true }).map(String),
  fc.constantFrom("1_0", "1e3", "2.", ".5", "-1", "", "1.2.3", "4-2", "0"),
);
const unit = fc.constantFrom(
  "A",
  "mA",
  "V",
  "mV",
  "W",
  "mW",
  "Ohm",
  "mOhm",
  "C",
  "mC",
  "kW",
  "B",
  "ohm",
  "a",
  "µA",
);
const magnitude = fc.oneof(
  fc.tuple(number, fc.constantFrom("", " ", "  "), unit).map((parts) => parts.join("")),
  number.map((text) => `C/${text}`),
  fc.constantFrom("2C/3", "D/5", "C 10", "C", "1 C", "50 mA"),
);
const time = fc
  .tuple(
    number,
    fc.constantFrom("", " "),
    fc.constantFrom("s", "sec", "seconds", "minute", "mins", "h", "hr", "hours", "days"),
  )
  .map((parts) => parts.join(""));
const word = fc.constantFrom(
  "Charge",
  "Discharge",
  "Hold",
  "Rest",
  "charge",
  "Run",
  "Play",
  "Resting",
  "Cell Charge",
);
const piece = fc.oneof(
  time.map((text) => ` for ${text}`),
  magnitude.map((text) => ` until ${text}`),
  magnitude.map((text) => ` or until > ${text}`),
  magnitude.map((text) => ` until < ${text}`),
  time.map((text) => ` (${text} period)`),
  fc.constantFrom(" or", " oC", " for", " until", " and then"),
);
const likely = fc.constantFrom(
  "Charge at 1 A",
  "Discharge at C/3",
  "Hold at 4.1 V",
  "Rest",
  "Charge at 2 mW",
  "Charge at 0 C",
);
const likelyEnd = fc.constantFrom(
  " for 2 h",
  " until 2.5 V",
  " for 30 minutes or until < 5 mA",
  " until C/50",
  " for 2 hours",
);
const odd = fc
  .tuple(
    word,
    fc.oneof(
      magnitude.map((said) => ` at ${said}`),
      fc.constant(""),
    ),
    fc.array(piece, { minLength: 0, maxLength: 4 }),
  )
  .map(([action, value, tail]) => `${action}${value}${tail.join("")}`);

const text = fc.oneof(
  odd,
  fc
    .tuple(
      likely,
      likelyEnd,
      fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary: piece }),
    )
    .map((parts) => parts.join("")),
);

test("reads and refuses every text as the second reading of PyBaMM's grammar does", () => {
  let understood = 0;
  fc.assert(
    fc.property(text, (said) => {
      const read = readPybammStep(said);
      understood += read.ok ? 1 : 0;
      expect(read.ok ? asReading(read.step) : undefined).toEqual(oracle(said));
    }),
    { numRuns: 3000 },
  );
  expect(understood).toBeGreaterThan(200);
});

test("a text of a million letters is read in one pass", () => {
  const said = `Charge at ${" at".repeat(200_000)}${" until".repeat(100_000)}`;
  expect(readPybammStep(said)).toMatchObject({ ok: false });
});
