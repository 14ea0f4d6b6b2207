import type { Level } from "../../document/amount.js";
import type { End, Ends } from "../../document/ends.js";
import type { LossReport } from "../program/loss.js";
import type { ProgramEnd, ProgramEnds } from "../program/program.js";
import { amountOf, currentOf, levelOf, type Scope } from "./amounts.js";

const sideOf = { "at-least": "above", "at-most": "below" } as const;

function currentEnd(level: Level, is: "above" | "below", scope: Scope, path: string): ProgramEnd {
  const current = currentOf(level, scope, path);
  return current.as === "rate"
    ? { path, of: "rate", is, perHour: Math.abs(current.perHour) }
    : { path, of: "current", is, amperes: Math.abs(current.amperes) };
}

function readEnd(end: End, scope: Scope, path: string): ProgramEnd {
  switch (end.quantity) {
    case "time":
      return { path, of: "time", seconds: amountOf(end.value, "time", scope, `${path}/value`) };
    case "voltage":
      return {
        path,
        of: "voltage",
        is: sideOf[end.is],
        volts: amountOf(end.value, "voltage", scope, `${path}/value`),
      };
    case "current":
      return currentEnd(end.value, sideOf[end.is], scope, path);
    case "charge":
      return {
        path,
        of: "charge",
        ampereHours: Math.abs(levelOf(end.value, "charge", scope, `${path}/value`)),
      };
    default:
      return { path, of: "other", what: end.quantity };
  }
}

/** Which ends has a step of a document? No format here jumps from an end, so its jump is left out and said to be. */
export function readEnds(
  ends: Ends | undefined,
  { scope, path, report }: { scope: Scope; path: string; report: LossReport },
): ProgramEnds {
  if (ends === undefined) return { join: "any", list: [] };
  const join = "any" in ends ? "any" : "all";
  const list = "any" in ends ? ends.any : ends.all;
  return {
    join,
    list: list.map((end, position) => {
      const place = `${path}/${join}/${String(position)}`;
      if (end.goTo !== undefined) report.warn("jump-not-in-target", `${place}/goTo`, { to: end.goTo });
      return readEnd(end, scope, place);
    }),
  };
}
