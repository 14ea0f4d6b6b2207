import { refuseConversion } from "../conversion.failure.js";
import { placeIn } from "./note-program.js";
import type { Program } from "./program.js";

/** Is there room between the limits of a test? **Fails** conversion.limits-contradict where one leaves none below the other. */
export function checkLimits(program: Program): void {
  for (const [low, high] of [
    ["minVolts", "maxVolts"],
    ["minAmperes", "maxAmperes"],
    ["minCelsius", "maxCelsius"],
  ] as const) {
    const [least, most] = [program.safety[low], program.safety[high]];
    if (least !== undefined && most !== undefined && most <= least)
      refuseConversion("conversion.limits-contradict", placeIn(program, high), { least, most });
  }
}
