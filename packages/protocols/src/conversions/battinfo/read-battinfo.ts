import { refuseConversion } from "../conversion.failure.js";
import { shiftDecimal } from "../program/decimal.js";
import { readJson, readShape } from "../program/json-text.js";
import type { LossReport } from "../program/loss.js";
import type { Program, ProgramStep } from "../program/program.js";
import { maxWrittenSteps } from "../program/step-count.js";
import { kindOfRecord } from "./battinfo-kind.js";
import { battinfoShape, type BattinfoRecord, type BattinfoStep } from "./battinfo-shape.js";
import { battinfoAmount, battinfoValue } from "./battinfo-units.js";
import { readBattinfoLeaf } from "./read-battinfo-step.js";

/** How deep may groups stand in groups? */
const deepest = 15;

const milli = (value: number | null | undefined): number | undefined =>
  value === null || value === undefined ? undefined : shiftDecimal(value, -3);

function readPeriod(step: BattinfoStep, path: string, report: LossReport): number | undefined {
  if (step.period === undefined) return undefined;
  const { value, unit } = step.period;
  if (typeof value === "number" && typeof unit === "string")
    return battinfoAmount(value, unit, "time", `${path}/period`);
  report.note("setting-not-in-target", `${path}/period`, { setting: "record-seconds", target: "program" });
  return undefined;
}

class StepReader {
  private count = 0;

  constructor(private readonly report: LossReport) {}

  readAll(steps: readonly BattinfoStep[], path: string, depth: number): ProgramStep[] {
    if (depth > deepest) refuseConversion("conversion.too-many-steps", path, { limit: deepest });
    return steps.flatMap((step, position) => this.read(step, `${path}/${String(position)}`, depth));
  }

  private read(step: BattinfoStep, path: string, depth: number): ProgramStep[] {
    this.count += 1;
    if (this.count > maxWrittenSteps)
      refuseConversion("conversion.too-many-steps", path, { limit: maxWrittenSteps });
    if (step.tags !== undefined && step.tags.length > 0)
      this.report.note("text-not-in-target", `${path}/tags`, { target: "program" });
    if (step.mode === "group") return this.readGroup(step, path, depth);
    if (step.steps !== undefined && step.steps.length > 0)
      refuseConversion("conversion.wrong-shape", `${path}/steps`, { problem: "only a group has steps" });
    const celsius = step.temperature && battinfoValue(step.temperature, "temperature", `${path}/temperature`);
    const recordSeconds = readPeriod(step, path, this.report);
    return readBattinfoLeaf({ step, path, report: this.report }).map((one) => ({
      ...one,
      celsius,
      recordSeconds,
    }));
  }

  private readGroup(step: BattinfoStep, path: string, depth: number): ProgramStep[] {
    const steps = this.readAll(step.steps ?? [], `${path}/steps`, depth + 1);
    const passes = step.count ?? 1;
    if (passes === 1) return steps;
    if (steps.length > 0) return [{ path, does: "loop", passes, steps }];
    this.report.note("loop-without-steps", path);
    return [];
  }
}

/** The chamber's temperature is the one that is said for the whole test; the other conditions have no place. */
function readConditions(conditions: BattinfoRecord["conditions"], report: LossReport): number | undefined {
  let ambient: number | undefined;
  for (const [name, said] of Object.entries(conditions)) {
    const path = `/conditions/${name}`;
    if (
      (name === "ambient_temperature" || name === "temperature") &&
      said.value !== undefined &&
      ambient === undefined
    )
      ambient = battinfoValue(said, "temperature", path);
    else
      report[/temperature|pressure/u.test(name) ? "warn" : "note"]("document-part-not-in-target", path, {
        part: name,
      });
  }
  return ambient;
}

const places = {
  title: "/test_spec/name",
  kind: "/test_spec/kind",
  ambient: "/conditions",
  "record-seconds": "/record/time_s",
  "record-volts": "/record/voltage_V",
  "record-amperes": "/record/current_mA",
  maxVolts: "/safety/max_voltage_V",
  minVolts: "/safety/min_voltage_V",
  maxAmperes: "/safety/max_current_mA",
  minAmperes: "/safety/min_current_mA",
  maxAmpereHours: "/safety/max_capacity_mAh",
  maxCelsius: "/safety/max_temperature_degC",
  minCelsius: "/safety/min_temperature_degC",
  delaySeconds: "/safety/delay_s",
} as const;

const otherParts = ["artifacts", "notes", "contributor", "funding", "license"] as const;

/**
 * Which program does a test-protocol record of BattINFO say?
 * **Fails** conversion.not-json, wrong-shape, unit-of-another-kind, too-many-steps; conversion.only-describes where a record has no steps.
 */
export function readBattinfo(text: string, report: LossReport): Program {
  const file = readShape(battinfoShape, readJson(text));
  if (file.method === undefined || file.method.length === 0)
    refuseConversion("conversion.only-describes", "/method");
  const steps = new StepReader(report).readAll(file.method, "/method", 0);
  if (steps.length === 0) refuseConversion("conversion.no-steps", "/method");
  for (const part of otherParts)
    if (file[part] !== undefined) report.note("document-part-not-in-target", `/${part}`, { part });
  if (file.test_spec.description !== undefined)
    report.note("text-not-in-target", "/test_spec/description", { target: "program" });
  const { safety, record } = file;
  return {
    title: file.test_spec.name,
    kind: kindOfRecord[file.test_spec.kind] ?? "other",
    isSymmetric: false,
    ambientCelsius: readConditions(file.conditions, report),
    recording: { seconds: record.time_s, volts: record.voltage_V, amperes: milli(record.current_mA) },
    safety: {
      maxVolts: safety.max_voltage_V ?? undefined,
      minVolts: safety.min_voltage_V ?? undefined,
      maxAmperes: milli(safety.max_current_mA),
      minAmperes: milli(safety.min_current_mA),
      maxAmpereHours: milli(safety.max_capacity_mAh),
      maxCelsius: safety.max_temperature_degC ?? undefined,
      minCelsius: safety.min_temperature_degC ?? undefined,
      delaySeconds: safety.delay_s ?? undefined,
    },
    steps,
    places,
  };
}
