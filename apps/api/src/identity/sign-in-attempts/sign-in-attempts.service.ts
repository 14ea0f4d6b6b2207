import { setTimeout as pause } from "node:timers/promises";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { counterKeyOf, networkOf } from "../../platform/rate-limits/network.js";
import { SignInAttemptsRepository, type AttemptKeys } from "./sign-in-attempts.repository.js";

/** How many failures are too many, by account and by network, in which time? */
export interface SignInLimits {
  readonly failuresPerAccount: number;
  readonly failuresPerNetwork: number;
  readonly windowMs: number;
}

/** A place among the attempts, to be told how it ended: whoever forgets to is forgotten after half a minute. */
export interface SignInAttempt {
  /** It failed, and counts. */
  fail(): Promise<void>;
  /** It did not fail, and never counts. */
  forget(): Promise<void>;
}

/** An attempt whose process died is forgotten after this long. */
const pendingMs = 30_000;
const busyPauseMs = 25;
const busyPatienceMs = 10_000;

/** May another password or code be tried? Each failure counts, no success does, and waiting always helps. */
export class SignInAttemptsService {
  constructor(
    private readonly attempts: SignInAttemptsRepository,
    private readonly clock: Clock,
    private readonly limits: SignInLimits,
  ) {}

  /** Takes a place among the attempts on this account, outside of any transaction. **Fails** identity.too-many-failures. */
  async reserve(email: string, networkAddress: string): Promise<Outcome<SignInAttempt>> {
    const id = this.clock.newId();
    const retryAfterSeconds = await this.wait(id, keysOf(email, networkAddress));
    if (retryAfterSeconds !== undefined) return refuse("identity.too-many-failures", { retryAfterSeconds });
    return {
      ok: true,
      value: { fail: () => this.attempts.fail(id), forget: () => this.attempts.forget(id) },
    };
  }

  /** Takes a place; otherwise tells after how many seconds to try again. */
  private async wait(attemptId: string, keys: AttemptKeys): Promise<number | undefined> {
    const startedMs = this.clock.elapsedMs();
    for (;;) {
      const now = this.clock.now();
      const limits = {
        perAccount: this.limits.failuresPerAccount,
        perNetwork: this.limits.failuresPerNetwork,
        since: new Date(now.getTime() - this.limits.windowMs),
        pendingSince: new Date(now.getTime() - pendingMs),
      };
      const reservation = await this.attempts.reserve(attemptId, keys, limits, now);
      if (reservation.state === "reserved") return undefined;
      if (reservation.state === "blocked") {
        const freeAtMs = reservation.fillingFailureAt.getTime() + this.limits.windowMs;
        return Math.max(1, Math.ceil((freeAtMs - now.getTime()) / 1000));
      }
      if (this.clock.elapsedMs() - startedMs > busyPatienceMs) return 1;
      await pause(busyPauseMs);
    }
  }
}

/** One account is one e-mail; one network is what `networkOf` says. */
function keysOf(email: string, address: string): AttemptKeys {
  return { accountKey: counterKeyOf(email.toLowerCase()), networkKey: counterKeyOf(networkOf(address)) };
}
