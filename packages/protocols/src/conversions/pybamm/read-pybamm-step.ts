import { readMagnitude, readSeconds, type Magnitude } from "./magnitude.js";
import { PybammRefused, refusePybamm, type PybammRefusal, type PybammRule } from "./pybamm-rule.js";

/** What does PyBaMM do in a step? **Shape** `value` of a magnitude is as written: the word before "at" says the direction. */
export type PybammStep = {
  readonly does: "Charge" | "Discharge" | "Hold" | "Rest";
  readonly at?: Magnitude | undefined;
  readonly seconds?: number | undefined;
  readonly stop?: PybammStop | undefined;
  readonly periodSeconds?: number | undefined;
  /** Text that PyBaMM steps over without a word. */
  readonly ignored: readonly string[];
};

/** What ends a step beside its time? */
export type PybammStop = { readonly operator?: "<" | ">" | undefined; readonly magnitude: Magnitude };

/** A piece of a step, and where it stands. */
type Piece = { readonly text: string; readonly at: number };

/** What Python's split in two gives: a word that must stand exactly once. */
function splitOnce(piece: Piece, word: string, rule: PybammRule): [Piece, Piece] {
  const found = piece.text.indexOf(word);
  if (found < 0) refusePybamm(rule, piece.at, piece.text);
  const after = found + word.length;
  const again = piece.text.indexOf(word, after);
  if (again >= 0) refusePybamm(rule, piece.at + again, piece.text.slice(again));
  return [
    { text: piece.text.slice(0, found), at: piece.at },
    { text: piece.text.slice(after), at: piece.at + after },
  ];
}

function readStop({ text, at }: Piece): PybammStop {
  const trimmed = text.trim();
  const start = at + text.indexOf(trimmed);
  const operator = trimmed.startsWith("<") ? "<" : trimmed.startsWith(">") ? ">" : undefined;
  const rest = (operator === undefined ? trimmed : trimmed.slice(1).trim()).replaceAll(" ", "");
  if (rest === "") refusePybamm("stop-empty", start, text);
  const magnitude = readMagnitude(rest, start);
  if (magnitude.kind === "power" || magnitude.kind === "resistance")
    refusePybamm("stop-kind", start, trimmed);
  return { operator, magnitude };
}

type Action = Pick<PybammStep, "does" | "at" | "ignored">;

function readAction(piece: Piece): Action {
  if (piece.text.startsWith("Rest"))
    return { does: "Rest", ignored: piece.text === "Rest" ? [] : [piece.text.slice(4).trim()] };
  if (piece.text.startsWith("Run")) refusePybamm("run-was-removed", piece.at, piece.text);
  const [word, value] = splitOnce(piece, " at ", "one-at");
  const does = word.text;
  if (does !== "Charge" && does !== "Discharge" && does !== "Hold")
    refusePybamm("instruction", word.at, word.text);
  if (value.text === "") refusePybamm("number", value.at, piece.text);
  return { does, at: readMagnitude(value.text, value.at), ignored: [] };
}

type Tail = { readonly action: Piece; readonly duration?: Piece; readonly stop?: Piece };

/** The words are looked for from the end, as PyBaMM does, and a word that stands inside another counts too. */
function takeTail(piece: Piece): Tail {
  let action = piece;
  let stop: Piece | undefined;
  let duration: Piece | undefined;
  if (action.text.includes("until")) {
    [action, stop] = splitOnce(action, " until ", "one-until");
    action = { text: action.text.replaceAll(" or", ""), at: action.at };
  }
  if (action.text.includes("for")) [action, duration] = splitOnce(action, " for ", "one-for");
  if (stop === undefined && duration === undefined) refusePybamm("for-or-until", piece.at, piece.text);
  return { action, ...(duration && { duration }), ...(stop && { stop }) };
}

function takePeriod(piece: Piece): { rest: Piece; periodSeconds?: number; ignored: string[] } {
  if (!piece.text.includes("period)")) return { rest: piece, ignored: [] };
  const [rest, inside] = splitOnce(piece, " (", "one-period");
  const [period, after] = splitOnce(inside, " period)", "one-period");
  const ignored = after.text.trim() === "" ? [] : [after.text.trim()];
  return { rest, periodSeconds: readSeconds(period.text, period.at), ignored };
}

function readStep(text: string): PybammStep {
  const celsius = text.indexOf("oC");
  if (celsius >= 0) refusePybamm("temperature-in-text", celsius, text);
  const { rest, periodSeconds, ignored } = takePeriod({ text, at: 0 });
  const tail = takeTail(rest);
  const seconds = tail.duration && readSeconds(tail.duration.text, tail.duration.at);
  const action = readAction(tail.action);
  if (action.at?.kind === "rate" && action.at.value === 0 && seconds === undefined)
    refusePybamm("rate-of-nothing", 0, text);
  const stop = tail.stop && readStop(tail.stop);
  return { ...action, seconds, stop, periodSeconds, ignored: [...ignored, ...action.ignored] };
}

/**
 * What does PyBaMM read in one string of an experiment?
 * **Fails** with the rule of PyBaMM's reader that refuses the string, and where. **Source** the behaviour of pybamm.step.string, 2026-08. One pass for each word.
 */
export function readPybammStep(
  text: string,
): { ok: true; step: PybammStep } | { ok: false; refusal: PybammRefusal } {
  try {
    return { ok: true, step: readStep(text) };
  } catch (error) {
    if (error instanceof PybammRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
