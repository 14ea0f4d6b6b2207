import type { Answered } from "../ballot/ballot.failure.js";

/** What can a programme give people? A part of a doctorate elsewhere, a first job for some months, a swap of places, or a course. */
export const programmeKinds = ["doctoral-placement", "internship", "exchange", "training"] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

/** How does an intake stand to its times? */
export const intakePhases = ["before", "open", "over"] as const;
export type IntakePhase = (typeof intakePhases)[number];

/** Between which instants does an intake take applications? */
export interface IntakeTimes {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** How does an intake stand at this instant? The opening is in it, the closing is not. */
export function intakePhaseAt({ opensAt, closesAt }: IntakeTimes, now: Date): IntakePhase {
  if (now.getTime() < opensAt.getTime()) return "before";
  return now.getTime() < closesAt.getTime() ? "open" : "over";
}

/** An intake as it is or shall be. **Units and range** `startsOn` a day such as 2026-11-30. */
export interface Intake extends IntakeTimes {
  readonly startsOn: string;
}

/** Is this how an intake can be? It closes after it opens and in the future, and people start after it has closed. */
export function areIntakeTimes({ opensAt, closesAt, startsOn }: Intake, now: Date): boolean {
  if (closesAt.getTime() <= opensAt.getTime()) return false;
  return closesAt.getTime() > now.getTime() && startsOn >= closesAt.toISOString().slice(0, 10);
}

/**
 * May an intake be changed to this now? Before it opens in everything; while it is open it closes later and changes in nothing else, so
 * that nobody who relied on its times loses by it.
 * **Fails** talent.intake-not-open once it is over, talent.intake-times.
 */
export function checkIntakeChange(
  from: Intake,
  to: Intake,
  now: Date,
): Answered<"changed" | "lengthened", { readonly code: "talent.intake-not-open" | "talent.intake-times" }> {
  const phase = intakePhaseAt(from, now);
  if (phase === "over") return { ok: false, failure: { code: "talent.intake-not-open" } };
  if (!areIntakeTimes(to, now)) return { ok: false, failure: { code: "talent.intake-times" } };
  if (phase === "before") return { ok: true, value: "changed" };
  const isLater = to.closesAt.getTime() > from.closesAt.getTime();
  const isSame = to.opensAt.getTime() === from.opensAt.getTime() && to.startsOn === from.startsOn;
  return isLater && isSame
    ? { ok: true, value: "lengthened" }
    : { ok: false, failure: { code: "talent.intake-times" } };
}

/** Where can an application stand, as its candidate and its host see it alike? */
export const talentApplicationStates = [
  "submitted",
  "waiting",
  "offered",
  "accepted",
  "declined",
  "withdrawn",
] as const;
export type TalentApplicationState = (typeof talentApplicationStates)[number];

/** What can a host decide? */
export const hostDecisions = ["offer", "wait", "decline"] as const;
export type HostDecision = (typeof hostDecisions)[number];

/** What can be done to an application: by its host, or by its candidate? */
export type TalentApplicationAct = HostDecision | "withdraw" | "accept";

/**
 * Which state follows?
 * **Shape** `withdrawn` is whatever a candidate lets go: before a decision, an offer that they do not take, and what ends because they
 * took another. A host cannot tell these apart, so none of them says where else somebody applied.
 */
const next: Readonly<
  Record<TalentApplicationState, Partial<Record<TalentApplicationAct, TalentApplicationState>>>
> = {
  submitted: { offer: "offered", wait: "waiting", decline: "declined", withdraw: "withdrawn" },
  waiting: { offer: "offered", decline: "declined", withdraw: "withdrawn" },
  offered: { decline: "declined", withdraw: "withdrawn", accept: "accepted" },
  accepted: {},
  declined: {},
  withdrawn: {},
};

/** Why is something not done in a programme? */
export type TalentFailure =
  | { readonly code: "talent.intake-not-open" }
  | { readonly code: "talent.own-organisation" }
  | { readonly code: "talent.already-applied" }
  | { readonly code: "talent.already-placed" }
  | { readonly code: "talent.consent-outdated" }
  | { readonly code: "talent.application-settled" }
  | { readonly code: "talent.offer-full" };

/** Where does an application stand after this is done? **Fails** talent.application-settled where it cannot be done in its state. */
export function stateAfter(
  state: TalentApplicationState,
  act: TalentApplicationAct,
): Answered<TalentApplicationState, TalentFailure> {
  const value = next[state][act];
  return value === undefined
    ? { ok: false, failure: { code: "talent.application-settled" } }
    : { ok: true, value };
}

/** In which states does an application still wait for somebody? */
export const liveApplicationStates: readonly TalentApplicationState[] = talentApplicationStates.filter(
  (state) => Object.keys(next[state]).length > 0,
);

/** What is known of a candidate, an offer and its intake when an application arrives? */
export interface NewApplicationFacts {
  readonly times: IntakeTimes;
  readonly now: Date;
  readonly candidateOrganisationId: string | null;
  readonly hostId: string;
  /** Does the candidate have an application for this offer that is not over? */
  readonly hasLive: boolean;
  /** Has the candidate accepted a placement of this intake? */
  readonly isPlaced: boolean;
  readonly consentVersion: string;
}

/** Is an application taken? What refuses it is told to the candidate alone. */
export function checkApplication(facts: NewApplicationFacts): Answered<"submitted", TalentFailure> {
  const refused = (code: TalentFailure["code"]) => ({ ok: false as const, failure: { code } });
  if (intakePhaseAt(facts.times, facts.now) !== "open") return refused("talent.intake-not-open");
  if (facts.consentVersion !== talentConsentVersion) return refused("talent.consent-outdated");
  if (facts.candidateOrganisationId === facts.hostId) return refused("talent.own-organisation");
  if (facts.isPlaced) return refused("talent.already-placed");
  if (facts.hasLive) return refused("talent.already-applied");
  return { ok: true, value: "submitted" };
}

/** May a host offer another place? `taken` counts its own offers that stand or were accepted. */
export function checkPlaces(places: number, taken: number): Answered<number, TalentFailure> {
  return taken < places
    ? { ok: true, value: places - taken }
    : { ok: false, failure: { code: "talent.offer-full" } };
}

/** Which text did a candidate agree to? Another text is another version: who applies says which one they read. */
export const talentConsentVersion = "2026-11";

/** For how many days is an application kept that led to nothing? Then it goes, with everything that is personal in it. */
export const forgetApplicationDays = 180;

/** On which day does a placement end that starts on this day and lasts so many months? **Shape** days such as 2026-11-30. */
export function placementEnd(startsOn: string, months: number): string {
  const [year = 0, month = 1, day = 1] = startsOn.split("-").map(Number);
  const first = year * 12 + month - 1 + months;
  const lastDay = new Date(Date.UTC(Math.floor(first / 12), (first % 12) + 1, 0)).getUTCDate();
  const on = new Date(Date.UTC(Math.floor(first / 12), first % 12, Math.min(day, lastDay)));
  return on.toISOString().slice(0, 10);
}
