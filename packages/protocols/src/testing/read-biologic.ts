import type { Program, ProgramEnd, ProgramStep } from "../conversions/program/program.js";

/*
 * A reader of settings files of EC-Lab, written from the description of the format and for tests alone. It takes bytes, so that a
 * micro sign in the wrong encoding is no micro.
 */
type Cells = Readonly<Record<string, string>>;

const places: Readonly<Record<string, number>> = {
  A: 0,
  mA: -3,
  uA: -6,
  µA: -6,
  V: 0,
  mV: -3,
  uV: -6,
  s: 0,
  Hz: 0,
  kHz: 3,
  mHz: -3,
  "mV/s": -3,
};

function amount(value = "", unit = ""): number {
  const moved = places[unit];
  if (moved === undefined) throw new Error(`no unit: ${unit}`);
  return Number(`${String(Number(value))}e${String(moved)}`);
}

/** Every row is a name and as many cells as there are sequences, 20 characters each. */
function sequencesIn(lines: readonly string[]): Cells[] {
  const rows = lines.map((line) => (line.match(/.{1,20}/gu) ?? []).map((cell) => cell.trimEnd()));
  const count = (rows[0]?.length ?? 1) - 1;
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(rows.map(([name = "", ...cells]) => [name, cells[at] ?? ""])),
  );
}

function endsOf(cells: Cells): ProgramEnd[] {
  return Array.from({ length: Number(cells["lim_nb"]) }, (_, at): ProgramEnd => {
    const name = `lim${String(at + 1)}`;
    const value = amount(cells[`${name}_value`], cells[`${name}_value_unit`]);
    const is = cells[`${name}_comp`] === ">" ? "above" : "below";
    const path = "";
    if (cells[`${name}_type`] === "Time") return { path, of: "time", seconds: value };
    return cells[`${name}_type`] === "Ewe"
      ? { path, of: "voltage", is, volts: value }
      : { path, of: "current", is, amperes: value };
  });
}

const first = (cells: Cells): number => amount(cells["ctrl1_val"], cells["ctrl1_val_unit"]);

function stepOf(cells: Cells): ProgramStep {
  const path = "";
  const ends = { join: "any" as const, list: endsOf(cells) };
  const second = () => amount(cells["ctrl2_val"], cells["ctrl2_val_unit"]);
  const third = () => amount(cells["ctrl3_val"], cells["ctrl3_val_unit"]);
  switch (cells["ctrl_type"]) {
    case "Rest":
      return { path, does: "rest", ends };
    case "CC":
      return { path, does: "current", current: { as: "amperes", amperes: first(cells) }, ends };
    case "CV":
      return { path, does: "voltage", volts: first(cells), ends };
    case "VS":
      return { path, does: "scan", fromVolts: second(), toVolts: third(), voltsPerSecond: first(cells) };
    default:
      return {
        path,
        does: "impedance",
        sweep: {
          amplitude: {
            of: cells["ctrl_type"] === "PEIS" ? "volts" : "amperes",
            value: first(cells),
            measure: "peak",
          },
          fromHertz: second(),
          toHertz: third(),
          pointsPerDecade: Number(cells["ctrl_Nd"]),
          measuresPerPoint: Number(cells["ctrl_Na"]),
          isDriftCorrected: cells["ctrl_corr"] === "1",
        },
      };
  }
}

/** Which text do bytes of Windows-1252 say, where nothing but the micro sign stands above ASCII? */
const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

/** Which steps, and which lines above them, has a settings file? */
export function readBiologic(bytes: Uint8Array): {
  header: string[];
  sequences: Cells[];
  steps: Program["steps"];
} {
  const lines = textOf(bytes).split("\r\n");
  const start = lines.indexOf("Modulo Bat") + 1;
  const sequences = sequencesIn(lines.slice(start).filter((line) => line !== ""));
  const list: { at: number; step: ProgramStep }[] = [];
  sequences.forEach((cells, at) => {
    if (cells["ctrl_type"] !== "Loop") {
      list.push({ at, step: stepOf(cells) });
      return;
    }
    const from = Number(cells["ctrl_seq"]);
    const steps = list.splice(list.findIndex((placed) => placed.at >= from)).map((placed) => placed.step);
    list.push({
      at: from,
      step: { path: "", does: "loop", passes: Number(cells["ctrl_repeat"]) + 1, steps },
    });
  });
  return { header: lines.slice(0, start), sequences, steps: list.map((placed) => placed.step) };
}
