import {
  mostDocumentBytes,
  mostWrittenSteps,
  protocolDocumentSchema,
  type ProtocolDocument,
} from "../document/document.js";
import { problemOf, type ProtocolProblem } from "./problem.js";
import { problemsOfIssues } from "./schema-problems.js";

/** Which document is it, or what keeps it from being one? */
export type ReadDocument =
  | { readonly ok: true; readonly document: ProtocolDocument }
  | { readonly ok: false; readonly problems: readonly ProtocolProblem[] };

/** How deep may a document be nested? Every group or loop takes two levels. */
const deepest = 40;

const refused = (problem: ProtocolProblem): ReadDocument => ({ ok: false, problems: [problem] });

/** Which document is in a text? **Shape** at most 5 MB of JSON; what is wrong is said with its place. */
export function readDocument(text: string): ReadDocument {
  const bytes = text.length > mostDocumentBytes ? text.length : new TextEncoder().encode(text).length;
  if (bytes > mostDocumentBytes)
    return refused(
      problemOf("document.too-large", "", { bytes: String(bytes), most: String(mostDocumentBytes) }),
    );
  try {
    return parseDocument(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused(problemOf("document.not-json", "", { reason: error.message.slice(0, 120) }));
  }
}

/** Which document is a value? **Shape** unknown fields are refused; nothing deeper or longer than allowed is walked. */
export function parseDocument(value: unknown): ReadDocument {
  const tooDeep = isDeeperThan(value, deepest);
  if (tooDeep) return refused(problemOf("document.too-deep", "", { most: String(deepest) }));
  const count = countSteps(value);
  if (count > mostWrittenSteps)
    return refused(
      problemOf("document.too-many-steps", "/steps", {
        count: String(count),
        most: String(mostWrittenSteps),
      }),
    );
  const parsed = protocolDocumentSchema.safeParse(value);
  if (parsed.success) return { ok: true, document: parsed.data };
  return { ok: false, problems: problemsOfIssues(parsed.error.issues, value) };
}

function isDeeperThan(value: unknown, most: number): boolean {
  const waiting: [unknown, number][] = [[value, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [inner, depth] = next;
    if (typeof inner !== "object" || inner === null) continue;
    if (depth >= most) return true;
    for (const child of Object.values(inner)) waiting.push([child, depth + 1]);
  }
  return false;
}

function countSteps(value: unknown): number {
  if (typeof value !== "object" || value === null || !("steps" in value) || !Array.isArray(value.steps))
    return 0;
  return value.steps.reduce<number>((sum, step) => sum + 1 + countSteps(step), 0);
}
