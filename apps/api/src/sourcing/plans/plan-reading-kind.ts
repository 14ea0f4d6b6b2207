import type { ReadingKind } from "../../platform/uploads/reading-kind.js";
import type { PlanAnswer, PlanQuestion } from "./plan-reading.js";

/** Which kind of upload is a sourcing workbook? */
export const planReading: ReadingKind<PlanQuestion, PlanAnswer> = { name: "plan" };
