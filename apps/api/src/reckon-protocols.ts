import { parentPort } from "node:worker_threads";
import { reckonings } from "@interphase/protocols";
import type { ReckoningOrder } from "./protocols/reckoning/reckoning-thread.js";

// One order after the other: whoever sends them waits for the answer, and ends this thread when it does not come.
parentPort?.on("message", ({ name, input }: ReckoningOrder) => {
  const reckon = reckonings[name] as (input: unknown) => unknown;
  parentPort?.postMessage(reckon(input));
});
