/** A reason not to start, said to the person in one sentence that tells what to do. */
export class StartProblem extends Error {}

/**
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function codeOf(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
