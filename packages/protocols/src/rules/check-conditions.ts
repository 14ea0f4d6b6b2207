import type { Condition, Recording } from "../document/conditions.js";
import type { ProtocolDocument } from "../document/document.js";
import type { Quantity } from "../units/quantity.js";
import type { Check, Names } from "./check.js";
import { checkAmount } from "./check-amount.js";

const ofPreparation = {
  fabricationPressure: "pressure",
  fabricationHold: "time",
  fabricationTemperature: "temperature",
  thicknessBefore: "length",
  thicknessAfter: "length",
  area: "area",
  mass: "mass",
} as const satisfies Partial<Record<keyof ProtocolDocument["preparation"], Quantity>>;

const ofEnvironment = {
  temperature: "temperature",
  dewPoint: "temperature",
  relativeHumidity: "fraction",
  stackPressure: "pressure",
} as const satisfies Partial<Record<keyof ProtocolDocument["environment"], Quantity>>;

/** Is what is said of sample and surroundings of its quantity? */
export function checkConditions(check: Check, document: ProtocolDocument, names: Names): void {
  const { preparation, environment } = document;
  for (const [field, quantity] of Object.entries(ofPreparation))
    checkCondition(
      check,
      preparation[field as keyof typeof ofPreparation],
      `/preparation/${field}`,
      names,
      quantity,
    );
  checkDensity(check, preparation.density, names);
  for (const [field, quantity] of Object.entries(ofEnvironment))
    checkCondition(
      check,
      environment[field as keyof typeof ofEnvironment],
      `/environment/${field}`,
      names,
      quantity,
    );
  checkRecording(check, document.recording, "/recording", names);
}

function checkCondition(
  check: Check,
  condition: Condition | undefined,
  pointer: string,
  names: Names,
  quantity: Quantity,
): void {
  if (condition === undefined) return;
  checkAmount(check, condition.amount, `${pointer}/amount`, names, quantity);
  if (condition.tolerance !== undefined)
    checkAmount(check, condition.tolerance, `${pointer}/tolerance`, names, quantity, {
      isDifference: true,
      isPositive: true,
    });
}

/** A density is absolute, or a share of the theoretical one. */
function checkDensity(check: Check, density: Condition | undefined, names: Names): void {
  if (density === undefined) return;
  const { amount } = density;
  const unit = "parameter" in amount ? names.get(amount.parameter)?.unit : amount.unit;
  const quantity = unit === "%" || unit === "1" ? "fraction" : "density";
  checkCondition(check, density, "/preparation/density", names, quantity);
}

/** Is what a recording waits for of its quantity? */
export function checkRecording(check: Check, recording: Recording, pointer: string, names: Names): void {
  const positive = { isPositive: true };
  const { every, voltageChange, currentChange, temperatureChange } = recording;
  if (every !== undefined) checkAmount(check, every, `${pointer}/every`, names, "time", positive);
  if (voltageChange !== undefined)
    checkAmount(check, voltageChange, `${pointer}/voltageChange`, names, "voltage", positive);
  if (currentChange !== undefined)
    checkAmount(check, currentChange, `${pointer}/currentChange`, names, "current", positive);
  if (temperatureChange !== undefined)
    checkAmount(check, temperatureChange, `${pointer}/temperatureChange`, names, "temperature", {
      isDifference: true,
      isPositive: true,
    });
}
