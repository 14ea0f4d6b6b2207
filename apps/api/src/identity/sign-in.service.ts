import { Injectable } from "@nestjs/common";
import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Clock } from "../clock/clock.js";
import type { Origin } from "../http/route-types.js";
import { refuse, type Outcome } from "../problems/failure.js";
import { PasswordService } from "./password.service.js";
import { PeopleRepository } from "./people.repository.js";
import { SessionsService } from "./sessions.service.js";
import { SignInAttemptsRepository, type AttemptKeys } from "./sign-in-attempts.repository.js";

/** How many failures are too many, by account and by network, in which time? */
export interface SignInLimits {
  readonly failuresPerAccount: number;
  readonly failuresPerNetwork: number;
  readonly windowMs: number;
}

/** An attempt whose process died is forgotten after this long. */
const pendingMs = 30_000;
const busyPauseMs = 25;
const busyPatienceMs = 10_000;

/** Who signs in with these credentials? Each failure counts, no success does, and waiting always helps. */
@Injectable()
export class SignInService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly attempts: SignInAttemptsRepository,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
    private readonly limits: SignInLimits,
  ) {}

  /** **Fails** identity.wrong-credentials, the same for a wrong password and no such account; identity.too-many-failures. */
  async signIn(
    credentials: { readonly email: string; readonly password: string },
    origin: Origin,
  ): Promise<Outcome<{ accessToken: string; expiresAt: Date }>> {
    const attemptId = this.clock.newId();
    const retryAfterSeconds = await this.reserve(attemptId, keysOf(credentials.email, origin.networkAddress));
    if (retryAfterSeconds !== undefined) return refuse("identity.too-many-failures", { retryAfterSeconds });
    const found = await this.people.findCredentials(credentials.email);
    if (!(await this.passwords.verify(found?.passwordHash, credentials.password)) || found === undefined) {
      await this.attempts.fail(attemptId);
      return refuse("identity.wrong-credentials");
    }
    await this.attempts.forget(attemptId);
    return { ok: true, value: await this.sessions.open(found.id, origin) };
  }

  /** Takes a place among the attempts; otherwise tells after how many seconds to try again. */
  private async reserve(attemptId: string, keys: AttemptKeys): Promise<number | undefined> {
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

const keyOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** One account is one e-mail; one network is an IPv4 address or the first 64 bits of an IPv6 one. */
function keysOf(email: string, address: string): AttemptKeys {
  return { accountKey: keyOf(email.toLowerCase()), networkKey: keyOf(networkOf(address)) };
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array.from({ length: zeros }, () => "0"), ...right].slice(0, 4).join(":");
}
