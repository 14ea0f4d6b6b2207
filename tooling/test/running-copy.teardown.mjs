import { removeCopy } from "./running-copy.mjs";

/** Ends the copy that the setup began, and removes its data. */
export default async function teardown() {
  const copy = /** @type {{ interphaseCopy?: import("./running-copy.mjs").RunningCopy }} */ (globalThis)
    .interphaseCopy;
  if (copy) await removeCopy(copy);
}
