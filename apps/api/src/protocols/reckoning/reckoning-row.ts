import type { Reckonings } from "@interphase/protocols";
import { ReadingTurns } from "../../platform/uploads/reading-turns.js";
import { ReckoningThread, type ReckoningEnd } from "./reckoning-thread.js";

const mostSeconds = 5;
/** How long may an asker wait for the turn? Then somebody else's documents are in the way, and it is better to come again. */
const longestWaitMs = 10_000;
const mostWaitingOfAsker = 2;
/** How many may wait in all? Each holds up to 5 MB. */
const mostWaiting = 16;

/** How did it end? `full` when it never had its turn. */
type RowEnd<Answer> = ReckoningEnd<Answer> | { readonly how: "full" };

/** Who waits for a thread? In order of arrival, one of each asker at a time, and not without end. */
export class ReckoningRow {
  private readonly thread = new ReckoningThread();
  private readonly turns = new ReadingTurns({ atOnce: 1, atOnceOfOrganisation: 1 }, mostWaitingOfAsker);
  private here = 0;

  async take<Name extends keyof Reckonings>(
    asker: string,
    order: { readonly name: Name; readonly input: Parameters<Reckonings[Name]>[0] },
  ): Promise<RowEnd<ReturnType<Reckonings[Name]>>> {
    if (this.here > mostWaiting) return { how: "full" };
    this.here += 1;
    try {
      const turn = await this.turns.take(asker, AbortSignal.timeout(longestWaitMs));
      if (turn !== "turn") return { how: "full" };
      try {
        return await this.thread.run(order, mostSeconds);
      } finally {
        this.turns.release(asker);
      }
    } finally {
      this.here -= 1;
    }
  }

  close(): Promise<void> {
    return this.thread.close();
  }
}
