import type { UploadLimits } from "./upload-limits.js";
import { mostWaitingOfOrganisation } from "./upload-limits.js";

interface Waiting {
  readonly organisation: string;
  readonly begin: () => void;
}

/** Whose turn is it to have an upload read? In order of arrival among those whose organisation has a place free. */
export class ReadingTurns {
  private readonly running = new Map<string, number>();
  private waiting: readonly Waiting[] = [];

  constructor(
    private readonly limits: Pick<UploadLimits, "atOnce" | "atOnceOfOrganisation">,
    private readonly mostWaiting = mostWaitingOfOrganisation,
  ) {}

  /** Waits for a turn, which `release` gives back. **Fails** `full`: too many of the organisation wait; `left`: nobody waits any more. */
  take(organisation: string, departure: AbortSignal): Promise<"turn" | "full" | "left"> {
    if (departure.aborted) return Promise.resolve("left");
    if (this.isFree(organisation)) return Promise.resolve(this.begin(organisation));
    const own = this.waiting.filter((each) => each.organisation === organisation);
    if (own.length >= this.mostWaiting) return Promise.resolve("full");
    return new Promise((resolve) => {
      const leave = (): void => {
        this.waiting = this.waiting.filter((each) => each !== waiting);
        resolve("left");
      };
      const waiting: Waiting = {
        organisation,
        begin: () => {
          departure.removeEventListener("abort", leave);
          resolve(this.begin(organisation));
        },
      };
      departure.addEventListener("abort", leave, { once: true });
      this.waiting = [...this.waiting, waiting];
    });
  }

  /** Gives a turn back to whoever waits. */
  release(organisation: string): void {
    const left = (this.running.get(organisation) ?? 1) - 1;
    if (left > 0) this.running.set(organisation, left);
    else this.running.delete(organisation);
    const next = this.waiting.find((each) => this.isFree(each.organisation));
    if (next === undefined) return;
    this.waiting = this.waiting.filter((each) => each !== next);
    next.begin();
  }

  private begin(organisation: string): "turn" {
    this.running.set(organisation, (this.running.get(organisation) ?? 0) + 1);
    return "turn";
  }

  private isFree(organisation: string): boolean {
    const all = [...this.running.values()].reduce((sum, count) => sum + count, 0);
    const own = this.running.get(organisation) ?? 0;
    return all < this.limits.atOnce && own < this.limits.atOnceOfOrganisation;
  }
}
