import type { Loss } from "../conversions/program/loss.js";
import type {
  Program,
  ProgramEnd,
  ProgramRecording,
  ProgramSafety,
  ProgramStep,
} from "../conversions/program/program.js";

type Losses = readonly Pick<Loss, "code" | "path" | "facts">[];

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

const has = (losses: Losses, path: string, ...codes: Loss["code"][]): boolean =>
  losses.some((loss) => loss.path === path && codes.includes(loss.code));

const roundedTo = (losses: Losses, path: string, value: number): number => {
  const own = losses.filter((loss) => loss.code === "number-rounded" && loss.path === path);
  const same = own.find(({ facts }) => facts["value"] === value);
  const turned = own.find(({ facts }) => facts["value"] === -value);
  if (same !== undefined) return Number(same.facts["written"]);
  return turned === undefined ? value : -Number(turned.facts["written"]);
};

function endLess(end: ProgramEnd, losses: Losses): ProgramEnd[] {
  if (has(losses, end.path, "end-not-in-target", "end-beside-another", "number-becomes-zero")) return [];
  switch (end.of) {
    case "time":
      return [{ ...end, seconds: roundedTo(losses, end.path, end.seconds) }];
    case "voltage":
      return [{ ...end, volts: roundedTo(losses, end.path, end.volts) }];
    case "current":
      return [{ ...end, amperes: roundedTo(losses, end.path, end.amperes) }];
    case "rate":
      return [{ ...end, perHour: roundedTo(losses, end.path, end.perHour) }];
    default:
      return [end];
  }
}

/** Of several times that were all wanted, the last is the one that can be meant. */
function lastTimeOf(list: readonly ProgramEnd[]): ProgramEnd[] {
  const last = Math.max(...list.map((end) => (end.of === "time" ? end.seconds : 0)));
  return list.filter((end) => end.of !== "time" || end.seconds === last);
}

function stepLess(step: ProgramStep, losses: Losses): ProgramStep[] {
  if (
    has(
      losses,
      step.path,
      "step-not-in-target",
      "step-without-end",
      "step-by-hand",
      "loop-without-steps",
      "number-becomes-zero",
    )
  )
    return [];
  const rounded = (value: number): number => roundedTo(losses, step.path, value);
  const { recordSeconds, ...rest } = step;
  const kept = has(losses, `${step.path}/recording`, "setting-not-in-target")
    ? rest
    : { ...rest, recordSeconds };
  if (kept.does === "loop") {
    const steps = kept.steps.flatMap((inner) => stepLess(inner, losses));
    return steps.length === 0 ? [] : [{ ...kept, steps }];
  }
  if (kept.does === "impedance") {
    const { amplitude } = kept.sweep;
    const peak = losses.find(({ code, path }) => code === "amplitude-as-peak" && path === step.path);
    const value = rounded(peak === undefined ? amplitude.value : Number(peak.facts["written"]));
    return [
      {
        ...kept,
        sweep: {
          ...kept.sweep,
          isDriftCorrected:
            kept.sweep.isDriftCorrected &&
            !has(losses, `${step.path}/driftCorrection`, "setting-not-in-target"),
          amplitude: { ...amplitude, value, measure: peak ? "peak" : amplitude.measure },
        },
      },
    ];
  }
  if (kept.does === "scan")
    return [
      {
        ...kept,
        fromVolts: rounded(kept.fromVolts),
        toVolts: rounded(kept.toVolts),
        voltsPerSecond: rounded(kept.voltsPerSecond),
      },
    ];
  if (!("ends" in kept)) return [kept];
  const list = kept.ends.list.flatMap((end) => endLess(end, losses));
  const isAny = has(losses, step.path, "ends-taken-as-any");
  const ends = {
    join: isAny || list.length === 0 ? "any" : kept.ends.join,
    list: isAny ? lastTimeOf(list) : list,
  } as const;
  if (kept.does === "voltage") return [{ ...kept, ends, volts: rounded(kept.volts) }];
  if (kept.does === "current" && kept.current.as === "rate")
    return [{ ...kept, ends, current: { as: "rate", perHour: rounded(kept.current.perHour) } }];
  if (kept.does === "current" && kept.current.as === "amperes")
    return [{ ...kept, ends, current: { as: "amperes", amperes: rounded(kept.current.amperes) } }];
  return [{ ...kept, ends }];
}

/** What is a program without what a report says was lost? Only what the report says is taken away. */
export function lessLosses(program: Program, losses: Losses): Program {
  const recording: Writable<ProgramRecording> = { ...program.recording };
  for (const key of ["seconds", "volts", "amperes"] as (keyof ProgramRecording)[]) {
    const place = program.places?.[`record-${key}`] ?? "?";
    if (has(losses, place, "setting-not-in-target")) recording[key] = undefined;
    const assumed = losses.find(({ code, path }) => code === "recording-assumed" && path === place);
    if (assumed !== undefined) recording[key] = Number(assumed.facts["seconds"]);
  }
  const safety: Writable<ProgramSafety> = { ...program.safety };
  for (const key of Object.keys(safety) as (keyof ProgramSafety)[]) {
    const place = program.places?.[key] ?? "?";
    if (has(losses, place, "limit-not-in-target", "number-becomes-zero")) safety[key] = undefined;
    else if (safety[key] !== undefined) safety[key] = roundedTo(losses, place, safety[key]);
  }
  return {
    ...program,
    ...(has(losses, "/title", "text-not-in-target") && { title: "" }),
    ...(has(losses, "/parameters", "setting-not-in-target") && { capacityAmpereHours: undefined }),
    recording,
    safety,
    steps: program.steps.flatMap((step) => stepLess(step, losses)),
  };
}

const endKey = (end: ProgramEnd): string => JSON.stringify({ ...end, path: undefined });

function plainStep(step: ProgramStep): unknown[] {
  if (step.does === "loop") {
    const body = step.steps.flatMap(plainStep);
    return Array.from({ length: step.passes }, () => body).flat();
  }
  if (!("ends" in step)) return [{ ...step, path: undefined, recordSeconds: step.recordSeconds }];
  const times = step.ends.list.flatMap((end) => (end.of === "time" ? [end.seconds] : []));
  const stops = step.ends.list.filter((end) => end.of !== "time").map(endKey);
  // Of several times one counts: the first of any, the last of all.
  const time =
    times.length === 0 ? [] : [`time ${String(Math[step.ends.join === "all" ? "max" : "min"](...times))}`];
  const list = [...time, ...stops].sort();
  const join = list.length > 1 ? step.ends.join : "any";
  return [{ ...step, path: undefined, recordSeconds: step.recordSeconds, ends: { join, list } }];
}

/** What does a cycler do in the end: loops written out, places left aside, ends in one order? */
export const plainOf = (program: Program): unknown => ({
  capacity: program.capacityAmpereHours,
  recording: program.recording,
  safety: program.safety,
  steps: program.steps.flatMap(plainStep),
});
