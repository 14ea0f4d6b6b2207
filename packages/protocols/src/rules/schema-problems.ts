import type { z } from "zod";
import { problemWords } from "../words/en/problems.js";
import { pointerOf } from "./pointer.js";
import { problemOf, type ProblemCode, type ProtocolProblem } from "./problem.js";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** How many problems are said at once? */
export const mostProblems = 500;

/** What is wrong with a value that is no document, and where? **Shape** of a choice, what is wrong with the nearest. */
export function problemsOfIssues(issues: readonly Issue[], value: unknown): ProtocolProblem[] {
  return issues
    .slice(0, mostProblems)
    .flatMap((issue) => problemsOf(issue, [], value))
    .slice(0, mostProblems);
}

function problemsOf(issue: Issue, before: Path, root: unknown): ProtocolProblem[] {
  const path = [...before, ...issue.path];
  const pointer = pointerOf(path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) =>
      problemOf("document.unknown-field", pointerOf([...path, key]), { field: key.slice(0, 60) }),
    );
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return nearest(issue.errors).flatMap((inner) => problemsOf(inner, path, root));
  if (issue.code !== "custom" && valueAt(root, path) === undefined)
    return [problemOf("document.missing", pointer)];
  if (issue.code === "custom" && isCode(issue.message)) return [problemOf(issue.message, pointer)];
  return [problemOf("document.malformed", pointer, { reason: issue.message.slice(0, 200) })];
}

const isCode = (text: string): text is ProblemCode => text in problemWords;

/** Which of several ways to be right was meant? The one with the fewest fields that are too many or missing. */
function nearest(errors: readonly (readonly Issue[])[]): readonly Issue[] {
  const farness = (issues: readonly Issue[]): number =>
    issues.reduce(
      (sum, issue) =>
        sum + (issue.code === "unrecognized_keys" ? issue.keys.length : issue.path.length <= 1 ? 1 : 0.5),
      0,
    );
  return [...errors].sort((one, other) => farness(one) - farness(other))[0] ?? [];
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.hasOwn(value, part) ? (value as Record<PropertyKey, unknown>)[part] : undefined;
  }
  return value;
}
