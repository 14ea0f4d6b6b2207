import { peopleReading } from "./membership/invitations/people-reading-kind.js";
import type { ReadingTools } from "./platform/uploads/reading-tools.js";
import { planReading } from "./sourcing/plans/plan-reading-kind.js";

/** What reads an upload. */
export type Read = (bytes: Uint8Array, question: never, tools: ReadingTools) => unknown;

/**
 * Which uploads can be read, and by what?
 * **Shape** each is loaded when it is asked for, because the start of the process is waited for at every upload.
 */
export const readings: Readonly<Record<string, () => Promise<Read>>> = {
  [planReading.name]: async () => (await import("./sourcing/plans/plan-reading.js")).readPlan,
  [peopleReading.name]: async () =>
    (await import("./membership/invitations/people-reading.js")).readPeopleRecords,
};
