import { refuseConversion } from "../conversion.failure.js";
import { convert } from "../../units/convert.js";
import { programUnits, type Dimension } from "../document/unit-scale.js";
import type { LossReport } from "../program/loss.js";
import type { BattinfoQuantity } from "./battinfo-shape.js";

/** How are units written in records, where that is not UCUM? */
const inUcum: Readonly<Record<string, string>> = {
  Ah: "A.h",
  mAh: "mA.h",
  degC: "Cel",
  "°C": "Cel",
  ohm: "Ohm",
  count: "1",
  minute: "min",
  minutes: "min",
  hour: "h",
  hours: "h",
  second: "s",
  seconds: "s",
};

/** How much is a value in the program's unit? **Fails** conversion.unit-of-another-kind. */
export function battinfoAmount(value: number, unit: string, dimension: Dimension, path: string): number {
  const ucum = Object.hasOwn(inUcum, unit) ? (inUcum[unit] ?? unit) : unit;
  return (
    convert(value, ucum, programUnits[dimension]) ??
    refuseConversion("conversion.unit-of-another-kind", path, { unit, dimension })
  );
}

/** How much does a quantity say? A window says no single value. **Fails** conversion.wrong-shape. */
export function battinfoValue(said: BattinfoQuantity, dimension: Dimension, path: string): number {
  const { value, unit } = said;
  if (value === undefined)
    return refuseConversion("conversion.wrong-shape", path, { problem: "a single value is needed" });
  return battinfoAmount(value, unit, dimension, path);
}

/** A window beside a value is left out, and said to be. */
export function noteWindow(said: BattinfoQuantity, path: string, report: LossReport): void {
  if (said.min_value !== undefined || said.max_value !== undefined)
    report.warn("window-not-kept", path, { setting: path.split("/").at(-1) ?? "" });
}
