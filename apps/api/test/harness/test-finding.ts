import { placeOfFinding, type Finding } from "@interphase/sourcing/contract";
import type { Answer } from "./test-api.js";

/** What is said about the first finding of an answered assessment: that it is open. What a test changes it names. */
export function aboutFirstFinding(assessed: Answer["body"], wish: object = {}): object {
  const { findings } = assessed["result"] as { findings: Finding[] };
  return {
    assessmentId: assessed["id"],
    place: placeOfFinding(String(assessed["planName"]), findings[0]!),
    state: "open",
    assigneeId: null,
    note: null,
    dueOn: null,
    ...wish,
  };
}
