import { z } from "zod";
import { readPythonNumber } from "../pybamm/python-number.js";

/** A number, or a text that says one; an empty text says none. */
const numberOrText = z.union([z.number(), z.string(), z.null()]).transform((value, context) => {
  if (typeof value !== "string") return value ?? undefined;
  if (value.trim() === "") return undefined;
  const read = readPythonNumber(value);
  if (read !== undefined) return read;
  context.addIssue({ code: "custom", message: `${value.slice(0, 40)} is no number` });
  return z.NEVER;
});

const optional = numberOrText.optional();

const required = numberOrText.transform((value, context) => {
  if (value !== undefined) return value;
  context.addIssue({ code: "custom", message: "a number is required" });
  return z.NEVER;
});

/** "C/3", "1/5", "2C/3" and "D/2", where D discharges. */
function readFraction(text: string): number | undefined {
  const parts = text.replaceAll(" ", "").split("/");
  const [above = "", below = ""] = parts;
  const letters = above.split("").filter((letter) => letter === "C" || letter === "D");
  if (parts.length !== 2 || letters.length > 1) return undefined;
  const rest = above.replace("C", "").replace("D", "");
  const numerator = rest === "" && letters.length === 1 ? 1 : readPythonNumber(rest);
  const denominator = readPythonNumber(below);
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  return ((letters[0] === "D" ? -1 : 1) * numerator) / denominator;
}

const rate = z
  .union([z.number(), z.string(), z.null()])
  .transform((value, context) => {
    if (typeof value !== "string") return value ?? undefined;
    if (value.trim() === "") return undefined;
    const read = readPythonNumber(value) ?? readFraction(value);
    if (read !== undefined && Number.isFinite(read)) return read;
    context.addIssue({ code: "custom", message: `${value.slice(0, 40)} is no C-rate` });
    return z.NEVER;
  })
  .optional();

const positive = required.refine((value) => value > 0, "must be above 0");
const positiveIfSaid = optional.refine((value) => value === undefined || value > 0, "must be above 0");
const notNegative = optional.refine((value) => value === undefined || value >= 0, "must not be below 0");
const wholeAboveZero = required.refine(
  (value) => Number.isInteger(value) && value > 0,
  "must be whole, above 0",
);
const frequency = required.refine((value) => value >= 1e-5 && value <= 1e7, "must be 1e-5 to 1e7 Hz");

const isSaid = (value: number | undefined): boolean => value !== undefined && value !== 0;

const id = z.string().nullish();

const rest = z.strictObject({ id, step: z.literal("open_circuit_voltage"), until_time_s: positive });

const constantCurrent = z
  .strictObject({
    id,
    step: z.literal("constant_current"),
    rate_C: rate,
    current_mA: optional,
    until_time_s: optional,
    until_voltage_V: optional,
  })
  .refine(
    (step) => isSaid(step.rate_C) || isSaid(step.current_mA),
    "rate_C or current_mA must be other than 0",
  )
  .refine(
    (step) => isSaid(step.until_time_s) || isSaid(step.until_voltage_V),
    "until_time_s or until_voltage_V must be other than 0",
  );

const constantVoltage = z
  .strictObject({
    id,
    step: z.literal("constant_voltage"),
    voltage_V: required,
    until_time_s: optional,
    until_rate_C: rate,
    until_current_mA: optional,
  })
  .refine(
    (step) => isSaid(step.until_time_s) || isSaid(step.until_rate_C) || isSaid(step.until_current_mA),
    "until_time_s, until_rate_C or until_current_mA must be other than 0",
  );

const impedance = z
  .strictObject({
    id,
    step: z.literal("impedance_spectroscopy"),
    amplitude_V: optional,
    amplitude_mA: optional,
    start_frequency_Hz: frequency,
    end_frequency_Hz: frequency,
    points_per_decade: wholeAboveZero.default(10),
    measures_per_point: wholeAboveZero.default(1),
    drift_correction: z.boolean().nullish(),
  })
  .refine(
    (step) => (step.amplitude_V === undefined) !== (step.amplitude_mA === undefined),
    "exactly one of amplitude_V and amplitude_mA must be said",
  );

const scan = z
  .strictObject({
    id,
    step: z.literal("voltage_scan"),
    start_voltage_V: required,
    end_voltage_V: required,
    scan_rate_mV_per_s: positive,
  })
  .refine((step) => step.start_voltage_V !== step.end_voltage_V, "start and end must differ");

const loop = z.strictObject({
  id,
  step: z.literal("loop"),
  loop_to: z.union([z.int().positive(), z.string().trim().min(1)]).default(1),
  cycle_count: wholeAboveZero,
});

const tag = z.strictObject({ id, step: z.literal("tag"), tag: z.string().trim().min(1) });

/** One step of a file of aurora-unicycler. */
const stepShape = z.discriminatedUnion("step", [
  rest,
  constantCurrent,
  constantVoltage,
  impedance,
  scan,
  loop,
  tag,
]);

const safety = z
  .strictObject({
    max_voltage_V: optional,
    min_voltage_V: optional,
    max_current_mA: optional,
    min_current_mA: optional,
    max_capacity_mAh: notNegative,
    delay_s: notNegative,
  })
  .prefault({});

/**
 * Which files does aurora-unicycler take? Numbers may stand in texts, and an empty text says nothing.
 * **Source** EmpaEconversion/aurora-unicycler 0.4.6, 2026-08.
 */
export const unicyclerShape = z.strictObject({
  unicycler: z.strictObject({ version: z.string() }).optional(),
  sample: z.strictObject({ name: z.string().default("$NAME"), capacity_mAh: positiveIfSaid }).prefault({}),
  record: z.strictObject({ time_s: positive, voltage_V: positiveIfSaid, current_mA: positiveIfSaid }),
  safety,
  method: z.array(stepShape).min(1),
});

/** Which file is it, its texts made numbers? */
export type UnicyclerFile = z.output<typeof unicyclerShape>;

/** Which step of such a file is it? */
export type UnicyclerStep = UnicyclerFile["method"][number];
