import type { BallotExtensionRequest, BallotState } from "./ballot.contract.js";
import type { Allowed, BallotChangeFailure, BallotStateFailure } from "./ballot.failure.js";
import { instantOf, isBefore, millisecondOf } from "./instant.js";

/**
 * What has happened to a ballot so far?
 * **Shape** `scheduledAt` is null in a draft; `opensAt` and `closesAt` are what was planned, `extendedTo` the later closing;
 * `openedAt`, `closedAt` and `annulledAt` are when it was done.
 */
export interface BallotTimes {
  readonly scheduledAt: string | null;
  readonly opensAt: string;
  readonly openedAt: string | null;
  readonly closesAt: string;
  readonly extendedTo: string | null;
  readonly closedAt: string | null;
  readonly annulledAt: string | null;
}

/** What has to be done before anything else may be: open it, close it, or give it new times, since nobody opened it in time. */
export type BallotDuty = "open" | "close" | "reschedule";

/**
 * How far has a ballot come? By what was done, not by the clock: it is closed when its result is there, and hidden until then.
 */
export function ballotStateOf(times: BallotTimes): BallotState {
  if (times.annulledAt !== null) return "annulled";
  if (times.closedAt !== null) return "closed";
  if (times.openedAt !== null) return times.extendedTo === null ? "open" : "extended";
  return times.scheduledAt === null ? "draft" : "scheduled";
}

/** When does a ballot close, its extension included? Exclusive: at this instant no vote is taken any more. */
export function closingOf({ closesAt, extendedTo }: Pick<BallotTimes, "closesAt" | "extendedTo">): string {
  return extendedTo ?? closesAt;
}

/** What is due now? Opening is inclusive: due at `opensAt`. Closing is exclusive: due at the closing. */
export function ballotDutyAt(times: BallotTimes, now: string): BallotDuty | null {
  const state = ballotStateOf(times);
  const isOver = !isBefore(now, closingOf(times));
  if (state === "scheduled") {
    if (isOver) return "reschedule";
    return isBefore(now, times.opensAt) ? null : "open";
  }
  return isOver && (state === "open" || state === "extended") ? "close" : null;
}

/** May question, documents, rule and times still be changed? Until it is open. */
export function checkEdit(times: BallotTimes): Allowed<BallotStateFailure> {
  const state = ballotStateOf(times);
  if (state === "draft" || state === "scheduled") return { ok: true };
  return refused(state === "annulled" || state === "closed" ? ended(state) : "ballots.already-open");
}

/** May it be opened now? */
export function checkOpening(times: BallotTimes, now: string): Allowed<BallotStateFailure> {
  const edit = checkEdit(times);
  if (!edit.ok) return edit;
  if (times.scheduledAt === null) return refused("ballots.not-scheduled");
  const duty = ballotDutyAt(times, now);
  if (duty === "reschedule") return refused("ballots.opening-missed");
  return duty === "open" ? { ok: true } : refused("ballots.not-due");
}

/** Are votes taken at this instant? From the opening, that instant included, to the closing, that instant excluded. */
export function checkVoting(times: BallotTimes, now: string): Allowed<BallotStateFailure> {
  const state = ballotStateOf(times);
  if (state === "annulled" || state === "closed") return refused(ended(state));
  if (times.openedAt === null || isBefore(now, times.openedAt)) return refused("ballots.not-open");
  return isBefore(now, closingOf(times)) ? { ok: true } : refused("ballots.closed");
}

/**
 * May a ballot go on for longer?
 * Before closing, once, while quorum is missing, with a reason, to at most twice the planned time. No tally is asked.
 */
export function checkExtension(
  times: BallotTimes,
  asked: BallotExtensionRequest,
  quorumHolds: boolean,
  now: string,
): Allowed<BallotChangeFailure> {
  const voting = checkVoting(times, now);
  if (!voting.ok) return voting;
  if (times.extendedTo !== null) return refused("ballots.already-extended");
  if (asked.reason.trim() === "") return refused("ballots.reason-missing");
  if (!isBefore(times.closesAt, asked.closesAt)) return refused("ballots.extension-not-later");
  const latest = latestExtensionOf(times);
  if (isBefore(latest, asked.closesAt))
    return { ok: false, failure: { code: "ballots.extension-too-long", latest } };
  // Last, so that nobody learns it by asking for what could not be granted anyway.
  return quorumHolds ? refused("ballots.quorum-holds") : { ok: true };
}

/** Until when may a ballot be extended? Twice as long after its planned opening as it was to last. */
export function latestExtensionOf({ opensAt, closesAt }: Pick<BallotTimes, "opensAt" | "closesAt">): string {
  const closing = millisecondOf(closesAt);
  return instantOf(closing + (closing - millisecondOf(opensAt)));
}

/**
 * May a ballot be annulled? By two people, with a reason, before its result is there: a certificate that is out stays out.
 */
export function checkAnnulment(
  times: BallotTimes,
  asked: { readonly reason: string; readonly proposedBy: string; readonly confirmedBy: string },
): Allowed<BallotChangeFailure> {
  const state = ballotStateOf(times);
  if (state === "annulled" || state === "closed") return refused(ended(state));
  if (asked.reason.trim() === "") return refused("ballots.reason-missing");
  return asked.proposedBy === asked.confirmedBy ? refused("ballots.second-person-missing") : { ok: true };
}

const ended = (state: "annulled" | "closed") =>
  state === "annulled" ? ("ballots.annulled" as const) : ("ballots.closed" as const);

function refused<Code extends string>(code: Code): { readonly ok: false; readonly failure: { code: Code } } {
  return { ok: false, failure: { code } };
}
