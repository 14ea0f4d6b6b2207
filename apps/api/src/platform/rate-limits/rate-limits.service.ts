import { Injectable } from "@nestjs/common";
import { Clock } from "../clock/clock.js";
import type { Failure } from "../problems/failure.js";
import { counterKeyOf, networkOf } from "./network.js";
import { RateLimitsRepository, type Counter } from "./rate-limits.repository.js";

/** How often may something be asked, by one account and by one network, in which time? */
interface RateLimit {
  readonly perAccount: number;
  readonly perNetwork: number;
  readonly windowMs: number;
}

const minuteMs = 60_000;

/**
 * How often may what be asked?
 * **Units and range** Places in any window of that length. Where the key is a long secret (invitations, tokens, links) the
 * limit only spares the machine; it is wide enough for a whole company behind one address.
 */
const rateLimits = {
  "password-reset": { perAccount: 5, perNetwork: 100, windowMs: 60 * minuteMs },
  "password-reset-confirm": { perAccount: 1000, perNetwork: 1000, windowMs: 15 * minuteMs },
  "passkey-options": { perAccount: 1000, perNetwork: 1000, windowMs: 15 * minuteMs },
  "invitation-send": { perAccount: 2000, perNetwork: 5000, windowMs: 60 * minuteMs },
  "invitation-accept": { perAccount: 1000, perNetwork: 1000, windowMs: 15 * minuteMs },
  "company-find": { perAccount: 100, perNetwork: 1000, windowMs: 15 * minuteMs },
  "application-send": { perAccount: 5, perNetwork: 500, windowMs: 60 * minuteMs },
  "application-link-send": { perAccount: 5, perNetwork: 500, windowMs: 60 * minuteMs },
  // What an address is sent because somebody asked, however many applications were begun with it.
  "application-link-mail": { perAccount: 10, perNetwork: 500, windowMs: 24 * 60 * minuteMs },
  "application-link": { perAccount: 1000, perNetwork: 2000, windowMs: 15 * minuteMs },
  "archive-link": { perAccount: 200, perNetwork: 200, windowMs: 15 * minuteMs },
  "ballot-vote": { perAccount: 500, perNetwork: 500_000, windowMs: 15 * minuteMs },
  "ballot-certificate": { perAccount: 2000, perNetwork: 2000, windowMs: 15 * minuteMs },
  // The public directories: wide enough for a company that looks around, too narrow to copy them whole and again.
  "expert-find": { perAccount: 1000, perNetwork: 1000, windowMs: 15 * minuteMs },
  "organisation-find": { perAccount: 1000, perNetwork: 1000, windowMs: 15 * minuteMs },
  "protocol-find": { perAccount: 2000, perNetwork: 2000, windowMs: 15 * minuteMs },
  // Each may take a second of the processor to be looked through.
  "protocol-write": { perAccount: 120, perNetwork: 5000, windowMs: 15 * minuteMs },
  // A visitor's file: each may take seconds of a processor, though not of the one that answers.
  "protocol-reckoning": { perAccount: 300, perNetwork: 300, windowMs: 15 * minuteMs },
  calendar: { perAccount: 2000, perNetwork: 2000, windowMs: 15 * minuteMs },
  "token-failure": { perAccount: 1000, perNetwork: 1000, windowMs: 15 * minuteMs },
} as const satisfies Record<string, RateLimit>;
/** What is counted? Failed sign-ins have counters of their own (`SignInAttemptsRepository`), because a success frees its place. */
export type RateLimitKind = keyof typeof rateLimits;

/** For whom is it counted? `account` is an e-mail, a person's id or a token; the network is the address asked from. */
export interface RateLimitKeys {
  readonly account?: string | undefined;
  readonly networkAddress?: string | undefined;
}

/** A place, or the refusal to answer with. */
export type Taken = { readonly ok: true } | { readonly ok: false; readonly failure: Failure };

/** May this be asked again so soon? Counts by account and by network, over all processes and restarts. */
@Injectable()
export class RateLimitsService {
  constructor(
    private readonly limits: RateLimitsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a place. Inside a transaction it stays only if that commits, so whatever must count when it fails takes its place
   * before. **Fails** identity.too-many-requests, with the seconds to wait.
   */
  async take(kind: RateLimitKind, keys: RateLimitKeys): Promise<Taken> {
    const now = this.clock.now();
    const { windowMs } = rateLimits[kind];
    const since = new Date(now.getTime() - windowMs);
    const freeAt = await this.limits.take(kind, countersOf(kind, keys), since, now);
    if (freeAt === undefined) return { ok: true };
    const retryAfterSeconds = Math.max(1, Math.ceil((freeAt.getTime() - now.getTime()) / 1000));
    return { ok: false, failure: { code: "identity.too-many-requests", retryAfterSeconds } };
  }
}

function countersOf(kind: RateLimitKind, { account, networkAddress }: RateLimitKeys): Counter[] {
  const { perAccount, perNetwork } = rateLimits[kind];
  const counters: Counter[] = [];
  if (account !== undefined)
    counters.push({ key: counterKeyOf(`account ${account.toLowerCase()}`), most: perAccount });
  if (networkAddress !== undefined)
    counters.push({ key: counterKeyOf(`network ${networkOf(networkAddress)}`), most: perNetwork });
  return counters;
}
