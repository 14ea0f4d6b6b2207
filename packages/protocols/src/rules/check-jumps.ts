import type { ProtocolDocument } from "../document/document.js";
import type { Ends } from "../document/ends.js";
import type { Step } from "../document/step.js";
import type { Check } from "./check.js";

interface Place {
  readonly order: number;
  /** The loops around it, from the outside. */
  readonly loops: readonly string[];
}

interface Jump {
  readonly pointer: string;
  readonly to: string;
  readonly from: Place;
  readonly isBounded: boolean;
}

/** Where do jumps lead? Not to what is not there, not into a loop, not back for ever. */
export function checkJumps(check: Check, document: ProtocolDocument): void {
  const places = new Map<string, Place>();
  const jumps: Jump[] = [];
  let order = 0;
  const walk = (steps: readonly Step[], at: string, loops: readonly string[]): void => {
    steps.forEach((step, index) => {
      const pointer = `${at}/${index}`;
      const place = { order, loops };
      order += 1;
      if (places.has(step.id)) check.add("step.duplicate-id", `${pointer}/id`, { id: step.id });
      else places.set(step.id, place);
      jumps.push(...jumpsOf(step, pointer, place));
      if (step.type === "loop") walk(step.steps, `${pointer}/steps`, [...loops, step.id]);
      if (step.type === "group") walk(step.steps, `${pointer}/steps`, loops);
    });
  };
  walk(document.steps, "/steps", []);
  for (const jump of jumps) checkJump(check, jump, places.get(jump.to));
}

function checkJump(check: Check, { pointer, to, from, isBounded }: Jump, target: Place | undefined): void {
  if (to === "finish") return;
  if (target === undefined) {
    check.add("jump.unknown-target", pointer, { id: to });
    return;
  }
  const entered = target.loops.find((loop) => !from.loops.includes(loop));
  if (entered !== undefined) check.add("jump.into-loop", pointer, { loop: entered });
  else if (target.order <= from.order && !isBounded) check.add("jump.endless", pointer);
}

function jumpsOf(step: Step, pointer: string, from: Place): Jump[] {
  const jumps: Jump[] = [];
  if (step.type === "jump")
    jumps.push({ pointer: `${pointer}/to`, to: step.to, from, isBounded: step.atMost !== undefined });
  for (const [field, ends] of endsOf(step)) {
    const [list, way] = "any" in ends ? [ends.any, "any"] : [ends.all, "all"];
    list.forEach(({ goTo }, index) => {
      if (goTo !== undefined)
        jumps.push({ pointer: `${pointer}/${field}/${way}/${index}/goTo`, to: goTo, from, isBounded: false });
    });
  }
  return jumps;
}

/** Which ends has a step, by the name of their field? */
export function endsOf(step: Step): [string, Ends][] {
  const named: [string, Ends | undefined][] = [["ends", "ends" in step ? step.ends : undefined]];
  if (step.type === "jump") named.push(["when", step.when]);
  if (step.type === "loop") named.push(["until", step.until]);
  if (step.type === "pulse-train") named.push(["pulseEnds", step.pulseEnds], ["restEnds", step.restEnds]);
  return named.flatMap(([field, ends]) =>
    ends === undefined ? [] : [[field, ends] satisfies [string, Ends]],
  );
}
