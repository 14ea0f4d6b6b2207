import type { z } from "zod";
import { refuseConversion } from "../conversion.failure.js";

/** Which value does a text of JSON hold? **Fails** conversion.not-json. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuseConversion("conversion.not-json", "");
  }
}

const pointerPart = (part: PropertyKey): string =>
  `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** What is the JSON pointer of a path? */
export const pointerOf = (path: readonly PropertyKey[]): string => path.map(pointerPart).join("");

/** Which value of a shape is it? **Fails** conversion.wrong-shape at the first place that is not. */
export function readShape<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue?.path;
  return refuseConversion("conversion.wrong-shape", pointerOf(path ?? []), {
    problem: issue?.code === "unrecognized_keys" ? "unknown field" : (issue?.message ?? ""),
  });
}
