import type { SafetyLimit } from "../../document/conditions.js";
import type { ProtocolDocument } from "../../document/document.js";
import type { LossReport } from "../program/loss.js";
import type { Program, ProgramSafety } from "../program/program.js";
import { amountOf, levelOf, type Scope } from "./amounts.js";

type Key = Exclude<keyof ProgramSafety, "delaySeconds">;

const keys: Readonly<Partial<Record<`${SafetyLimit["quantity"]} ${SafetyLimit["is"]}`, Key>>> = {
  "voltage at-most": "maxVolts",
  "voltage at-least": "minVolts",
  "current at-most": "maxAmperes",
  "current at-least": "minAmperes",
  "charge at-most": "maxAmpereHours",
  "temperature at-most": "maxCelsius",
  "temperature at-least": "minCelsius",
};

function valueOf(limit: SafetyLimit, scope: Scope, path: string): number {
  const { quantity, value } = limit;
  if (quantity === "current" || quantity === "charge") return levelOf(value, quantity, scope, path);
  return amountOf(value.amount, quantity === "voltage" ? "voltage" : "temperature", scope, path);
}

/** One delay for all limits: the shortest, since a limit that waits longer than it may is none. */
function delayOf(limits: readonly SafetyLimit[], scope: Scope, report: LossReport): number | undefined {
  const delays = limits.map(({ delay }, position) =>
    delay === undefined ? 0 : amountOf(delay, "time", scope, `/safety/limits/${String(position)}/delay`),
  );
  const shortest = Math.min(...delays);
  delays.forEach((delay, position) => {
    if (delay !== shortest)
      report.warn("limit-capped", `/safety/limits/${String(position)}/delay`, {
        value: delay,
        written: shortest,
        unit: "s",
      });
  });
  return limits.length > 0 && shortest > 0 ? shortest : undefined;
}

/** Which limits of a document can a cycler watch? Those that no format here has, and a second of a kind, are said to be lost. */
export function readSafety(
  safety: ProtocolDocument["safety"],
  scope: Scope,
  report: LossReport,
): { safety: ProgramSafety; places: NonNullable<Program["places"]> } {
  const found = new Map<Key, number>();
  const places = new Map<Key, string>();
  const taken: SafetyLimit[] = [];
  safety.limits.forEach((limit, position) => {
    const path = `/safety/limits/${String(position)}`;
    const key = keys[`${limit.quantity} ${limit.is}`];
    if (key === undefined || found.has(key)) {
      report.warn("limit-not-in-target", path, { limit: limit.quantity, target: "program" });
      return;
    }
    found.set(key, valueOf(limit, scope, `${path}/value`));
    places.set(key, path);
    taken.push(limit);
  });
  if (safety.hazards.length > 0)
    report.note("document-part-not-in-target", "/safety/hazards", { part: "hazards" });
  const delaySeconds = delayOf(taken, scope, report);
  return {
    safety: { ...Object.fromEntries(found), ...(delaySeconds !== undefined && { delaySeconds }) },
    places: { ...Object.fromEntries(places), delaySeconds: "/safety/limits" },
  };
}
