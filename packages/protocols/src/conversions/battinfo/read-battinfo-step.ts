import { refuseConversion } from "../conversion.failure.js";
import type { Dimension } from "../document/unit-scale.js";
import type { LossReport } from "../program/loss.js";
import type { ProgramCurrent, ProgramEnd, ProgramStep } from "../program/program.js";
import type { BattinfoStep, BattinfoTermination } from "./battinfo-shape.js";
import { battinfoAmount, battinfoValue, noteWindow } from "./battinfo-units.js";

/** A step's set points, each taken once under the first name that is there. */
type Reading = { readonly step: BattinfoStep; readonly path: string; readonly report: LossReport };

function setpoint(
  { step, path, report }: Reading,
  names: readonly string[],
  dimension: Dimension,
): number | undefined {
  for (const name of names) {
    const said = step.setpoints?.[name];
    if (said === undefined) continue;
    const place = `${path}/setpoints/${name}`;
    noteWindow(said, place, report);
    return battinfoValue(said, dimension, place);
  }
  return undefined;
}

const need = (value: number | undefined, { path }: Reading, what: string): number =>
  value ?? refuseConversion("conversion.wrong-shape", `${path}/setpoints`, { problem: `${what} is missing` });

/** The direction has the sign; a step of a current without one is refused, since nothing else tells it. */
function signOf({ step, path }: Reading): 1 | -1 {
  if (step.direction === "charge") return 1;
  if (step.direction === "discharge") return -1;
  return refuseConversion("conversion.wrong-shape", `${path}/direction`, {
    problem: "charge or discharge is needed",
  });
}

function currentOf(reading: Reading): ProgramCurrent {
  const sign = signOf(reading);
  const rate = reading.step.setpoints?.["c_rate"];
  if (rate !== undefined) {
    const perHour = Math.abs(rate.value ?? need(undefined, reading, "c_rate"));
    return { as: "rate", perHour: sign * perHour };
  }
  return {
    as: "amperes",
    amperes: sign * Math.abs(need(setpoint(reading, ["current"], "current"), reading, "current")),
  };
}

function endOf(said: BattinfoTermination, direction: BattinfoStep["direction"], path: string): ProgramEnd {
  const { value, unit } = said;
  const is = said.direction === "above" || said.direction === "below" ? said.direction : undefined;
  switch (said.quantity) {
    case "duration":
      return { path, of: "time", seconds: battinfoAmount(value, unit, "time", path) };
    case "capacity":
      return { path, of: "charge", ampereHours: Math.abs(battinfoAmount(value, unit, "charge", path)) };
    case "c_rate":
      return { path, of: "rate", is: is ?? "below", perHour: Math.abs(value) };
    case "current":
      return {
        path,
        of: "current",
        is: is ?? "below",
        amperes: Math.abs(battinfoAmount(value, unit, "current", path)),
      };
    case "voltage":
      return {
        path,
        of: "voltage",
        is: is ?? (direction === "charge" ? "above" : "below"),
        volts: battinfoAmount(value, unit, "voltage", path),
      };
  }
}

function endsOf({ step, path, report }: Reading): ProgramEnd[] {
  const ends = (step.termination ?? []).map((said, position) =>
    endOf(said, step.direction, `${path}/termination/${String(position)}`),
  );
  if (step.duration === undefined) return ends;
  noteWindow(step.duration, `${path}/duration`, report);
  return [
    {
      path: `${path}/duration`,
      of: "time",
      seconds: battinfoValue(step.duration, "time", `${path}/duration`),
    },
    ...ends,
  ];
}

function readSpectrum(reading: Reading): ProgramStep {
  const { step, path, report } = reading;
  const names = ["ac_perturbation_amplitude", "amplitude"];
  const said = names.map((name) => step.setpoints?.[name]).find((found) => found !== undefined);
  const of = said?.unit.endsWith("A") ? "amperes" : "volts";
  report.note("amplitude-unsaid", path, {});
  const points = setpoint(reading, ["points_per_decade"], "number");
  if (points === undefined) report.note("points-assumed", path, { written: 10 });
  const hertz = (...from: string[]): number =>
    need(setpoint(reading, from, "frequency"), reading, from[0] ?? "");
  return {
    path,
    does: "impedance",
    sweep: {
      amplitude: {
        of,
        value: need(setpoint(reading, names, of === "volts" ? "voltage" : "current"), reading, "amplitude"),
        measure: "peak",
      },
      fromHertz: hertz("frequency_upper_limit", "start_frequency"),
      toHertz: hertz("frequency_lower_limit", "end_frequency"),
      pointsPerDecade: points ?? 10,
      measuresPerPoint: setpoint(reading, ["measures_per_point"], "number") ?? 1,
      isDriftCorrected: false,
    },
  };
}

function readHeldVoltage(reading: Reading): ProgramStep {
  const volts = need(setpoint(reading, ["voltage"], "voltage"), reading, "voltage");
  return { path: reading.path, does: "voltage", volts, ends: { join: "any", list: endsOf(reading) } };
}

/** A current until the voltage, then the voltage; times and charges of the whole count anew in each. */
function readCurrentVoltage(reading: Reading): ProgramStep[] {
  const { path, report } = reading;
  const current = currentOf(reading);
  const held = readHeldVoltage(reading);
  if (held.does !== "voltage") return [];
  report.note("written-as-two-steps", path);
  const counted = held.ends.list.filter((end) => end.of === "time" || end.of === "charge");
  for (const end of counted) report.warn("time-counts-anew", end.path, { end: end.of });
  const is = signOf(reading) > 0 ? "above" : "below";
  const reached = { path: `${path}/setpoints/voltage`, of: "voltage", is, volts: held.volts } as const;
  return [{ path, does: "current", current, ends: { join: "any", list: [reached, ...counted] } }, held];
}

function readScan(reading: Reading): ProgramStep {
  const { path } = reading;
  return {
    path,
    does: "scan",
    fromVolts: need(setpoint(reading, ["start_voltage"], "voltage"), reading, "start_voltage"),
    toVolts: need(setpoint(reading, ["end_voltage"], "voltage"), reading, "end_voltage"),
    voltsPerSecond: need(
      setpoint(reading, ["scan_rate_mV_per_s", "scan_rate"], "scan-rate"),
      reading,
      "scan_rate",
    ),
  };
}

/** What does a step of a record that is no group do? */
export function readBattinfoLeaf(reading: Reading): ProgramStep[] {
  const { step, path } = reading;
  switch (step.mode) {
    case "rest":
      return [{ path, does: "rest", ends: { join: "any", list: endsOf(reading) } }];
    case "cc":
      return [
        { path, does: "current", current: currentOf(reading), ends: { join: "any", list: endsOf(reading) } },
      ];
    case "cv":
      return [readHeldVoltage(reading)];
    case "cccv":
      return readCurrentVoltage(reading);
    case "cp": {
      const watts = Math.abs(need(setpoint(reading, ["power"], "power"), reading, "power"));
      return [
        { path, does: "power", watts: signOf(reading) * watts, ends: { join: "any", list: endsOf(reading) } },
      ];
    }
    case "cr": {
      const ohms = need(setpoint(reading, ["resistance"], "resistance"), reading, "resistance");
      const direction = signOf(reading) > 0 ? "charge" : "discharge";
      return [{ path, does: "resistance", ohms, direction, ends: { join: "any", list: endsOf(reading) } }];
    }
    case "eis":
      return [readSpectrum(reading)];
    case "scan":
      return [readScan(reading)];
    case "group":
      return [];
  }
}
