import { createHash } from "node:crypto";
import { Injectable } from "@nestjs/common";
import type { Explanation } from "@interphase/figures";
import { ExplanationsRepository, type ExplanationText } from "./explanations.repository.js";

/** How much text waits at most before it is stored? UTF-16 units; one explanation is bounded by its own rules. */
const mostWaiting = 2_000_000;
const mostTexts = 500;

/** In which line of `.../explanations.ndjson` does an explanation stand, as its hash has it? */
export const lineOf = ({ body }: ExplanationText): string => `${body}\n`;

/** Keeps how an assessment's figures were made; in the caller's transaction. */
@Injectable()
export class ExplanationStore {
  constructor(private readonly repository: ExplanationsRepository) {}

  /**
   * Stores the explanations of an assessment that is about to be stored itself, a batch at a time: others are answered between.
   * **Shape** `explanations` ascend by path, as the table reads them; paths are ASCII. **Fails** by throwing for any other order.
   * @returns the SHA-256 of all their lines by path, in hex.
   */
  async store(
    ownerOrgId: string,
    assessmentId: string,
    explanations: Iterable<Explanation>,
  ): Promise<string> {
    const hash = createHash("sha256");
    let waiting: ExplanationText[] = [];
    let length = 0;
    let last = "";
    for (const explanation of explanations) {
      const text = { path: explanation.path, body: JSON.stringify(explanation) };
      if (!(last < text.path)) throw new RangeError(`${text.path} comes after ${last}`);
      last = text.path;
      hash.update(lineOf(text), "utf8");
      waiting.push(text);
      length += text.body.length;
      if (waiting.length < mostTexts && length < mostWaiting) continue;
      await this.repository.insert(ownerOrgId, assessmentId, waiting);
      waiting = [];
      length = 0;
    }
    if (waiting.length > 0) await this.repository.insert(ownerOrgId, assessmentId, waiting);
    return hash.digest("hex");
  }
}
