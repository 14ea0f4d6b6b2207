import { refuseConversion } from "../conversion.failure.js";
import type { ProgramStep } from "../program/program.js";
import type { UnicyclerFile, UnicyclerStep } from "./unicycler-shape.js";

/** A step, and from where to where it stands in the file. */
type Placed = { readonly from: number; readonly to: number; readonly step: ProgramStep };

function tagPlaces(method: UnicyclerFile["method"]): Map<string, number> {
  const places = new Map<string, number>();
  method.forEach((step, position) => {
    if (step.step !== "tag") return;
    if (places.has(step.tag))
      refuseConversion("conversion.loop-goes-nowhere", `/method/${String(position)}/tag`, {
        tag: step.tag,
        why: "twice",
      });
    places.set(step.tag, position);
  });
  return places;
}

/** The position, counted from 0 with the tags, that a loop goes back to. A number counts from 1. */
function targetOf(
  loop: Extract<UnicyclerStep, { step: "loop" }>,
  position: number,
  tags: ReadonlyMap<string, number>,
): number {
  const path = `/method/${String(position)}/loop_to`;
  const refuse = (why: string): never =>
    refuseConversion("conversion.loop-goes-nowhere", path, { tag: loop.loop_to, why });
  if (typeof loop.loop_to === "number")
    return loop.loop_to - 1 < position ? loop.loop_to - 1 : refuse("forward");
  const place = tags.get(loop.loop_to) ?? refuse("missing");
  if (place > position) return refuse("forward");
  return place === position - 1 ? refuse("empty") : place;
}

/**
 * Which nested loops do the backward jumps of a flat list say?
 * **Fails** conversion.loop-goes-nowhere for a tag that is missing, doubled or ahead; conversion.loops-cross where a jump lands inside a loop that is over.
 */
export function nestLoops(
  method: UnicyclerFile["method"],
  read: (step: Exclude<UnicyclerStep, { step: "loop" | "tag" }>, path: string) => ProgramStep,
): ProgramStep[] {
  const tags = tagPlaces(method);
  const open: Placed[] = [];
  method.forEach((step, position) => {
    const path = `/method/${String(position)}`;
    if (step.step === "tag") return;
    if (step.step !== "loop") {
      open.push({ from: position, to: position, step: read(step, path) });
      return;
    }
    const target = targetOf(step, position, tags);
    const first = open.findIndex((placed) => placed.from >= target);
    const before = open[first < 0 ? open.length - 1 : first - 1];
    if (before !== undefined && target > before.from && target <= before.to)
      refuseConversion("conversion.loops-cross", `${path}/loop_to`, {});
    if (first < 0)
      refuseConversion("conversion.loop-goes-nowhere", `${path}/loop_to`, {
        tag: step.loop_to,
        why: "empty",
      });
    const body = open.splice(first);
    const steps = body.map((placed) => placed.step);
    open.push({
      from: body[0]?.from ?? target,
      to: position,
      step: { path, does: "loop", passes: step.cycle_count, steps },
    });
  });
  return open.map((placed) => placed.step);
}
