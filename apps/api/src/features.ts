import type { Feature } from "./app.module.js";
import type { Env } from "./env.js";

/** Which features does the api have beyond people and operations? One line each. */
export function featuresOf(_env: Env): readonly Feature[] {
  return [];
}
