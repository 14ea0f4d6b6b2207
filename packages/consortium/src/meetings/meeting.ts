/** How many days ahead is a meeting called and its agenda locked, where its group says nothing else? */
export const usualLockDays = 7;
/** How few days can a group say? */
export const fewestLockDays = 2;
/** And how many? */
export const mostLockDays = 60;
/** How many meetings may be called at once? */
export const mostInSeries = 26;
/** How many points may an agenda have? */
export const mostAgendaItems = 50;
/** How many late items may wait or stand on an agenda? Far above what a meeting needs, so that nobody alone locks the others out. */
export const mostLateItems = 200;
/** How many late items of one person may wait at a time? */
export const mostWaitingItemsOfOne = 3;
/** How often may it be recorded that a meeting was stopped? */
export const mostStops = 500;
/** How often by one person? */
export const mostStopsOfOne = 5;
/** For how long may a meeting be planned, in hours? */
export const mostMeetingHours = 72;

/** How often may a meeting be held again? */
export const meetingRhythms = ["week", "two-weeks", "month"] as const;
export type MeetingRhythm = (typeof meetingRhythms)[number];

/** How does a point stand on the agenda? `waiting`: it came late, and counsel has not decided. */
export const agendaItemStates = ["on", "waiting", "refused"] as const;
export type AgendaItemState = (typeof agendaItemStates)[number];

/** How far have the minutes come? */
export const minutesStates = ["none", "draft", "with-counsel", "approved"] as const;
export type MinutesState = (typeof minutesStates)[number];

/** Why is it refused? A closed list; each is a documented problem. */
export type MeetingFailureCode =
  | "meeting.agenda-locked"
  | "meeting.agenda-open"
  | "meeting.notice-too-short"
  | "meeting.times"
  | "meeting.cancelled"
  | "meeting.over"
  | "meeting.not-begun"
  | "meeting.not-over"
  | "meeting.item-decided"
  | "meeting.minutes-approved"
  | "meeting.minutes-not-with-counsel"
  | "meeting.minutes-changed"
  | "meeting.own-minutes"
  | "meeting.own-item"
  | "meeting.no-minutes";

type Checked =
  { readonly ok: true } | { readonly ok: false; readonly failure: { readonly code: MeetingFailureCode } };

const fine = { ok: true } as const;
const refuse = (code: MeetingFailureCode) => ({ ok: false, failure: { code } }) as const;

/**
 * When is a meeting, and was it called off?
 * **Units and range** instants in milliseconds; `lockDays` is what held in its group when it was called.
 */
export interface MeetingTimes {
  readonly lockDays: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isCancelled: boolean;
}

const dayMs = 86_400_000;

/** From when on does an agenda change no more? */
export function lockOf({ startsAt, lockDays }: Pick<MeetingTimes, "startsAt" | "lockDays">): number {
  return startsAt - lockDays * dayMs;
}

/**
 * Can a meeting be called for these times?
 * **Fails** meeting.times where it ends before it begins or lasts too long; meeting.notice-too-short where its agenda would be
 * locked already.
 */
export function checkCall(
  { startsAt, endsAt, lockDays }: Omit<MeetingTimes, "isCancelled">,
  now: number,
): Checked {
  const isOrdered = startsAt < endsAt && endsAt - startsAt <= mostMeetingHours * 3_600_000;
  if (!isOrdered) return refuse("meeting.times");
  return lockOf({ startsAt, lockDays }) > now ? fine : refuse("meeting.notice-too-short");
}

/** Can the call and the agenda be changed? **Fails** meeting.cancelled, meeting.agenda-locked. */
export function checkAgendaChange(times: MeetingTimes, now: number): Checked {
  if (times.isCancelled) return refuse("meeting.cancelled");
  return now < lockOf(times) ? fine : refuse("meeting.agenda-locked");
}

/** Can a point be proposed that comes late? **Fails** meeting.cancelled, meeting.agenda-open, meeting.over. */
export function checkLateItem(times: MeetingTimes, now: number): Checked {
  if (times.isCancelled) return refuse("meeting.cancelled");
  if (now < lockOf(times)) return refuse("meeting.agenda-open");
  return now < times.endsAt ? fine : refuse("meeting.over");
}

/**
 * Can counsel decide on a point? Until the meeting ends, and nobody on their own.
 * **Fails** meeting.cancelled, meeting.over, meeting.item-decided, meeting.own-item.
 */
export function checkItemDecision(
  times: MeetingTimes,
  state: AgendaItemState,
  isOwn: boolean,
  now: number,
): Checked {
  const ahead = checkCancellation(times, now);
  if (!ahead.ok) return ahead;
  if (state !== "waiting") return refuse("meeting.item-decided");
  return isOwn ? refuse("meeting.own-item") : fine;
}

/** Can it be called off? **Fails** meeting.cancelled, meeting.over. */
export function checkCancellation({ endsAt, isCancelled }: MeetingTimes, now: number): Checked {
  if (isCancelled) return refuse("meeting.cancelled");
  return now < endsAt ? fine : refuse("meeting.over");
}

/**
 * Can it be written down what happened: who was there, that it was stopped, what was said?
 * **Fails** meeting.cancelled, meeting.not-begun; meeting.minutes-approved, since nothing changes after that.
 */
export function checkRecord(
  { startsAt, isCancelled }: MeetingTimes,
  minutes: MinutesState,
  now: number,
): Checked {
  if (isCancelled) return refuse("meeting.cancelled");
  if (minutes === "approved") return refuse("meeting.minutes-approved");
  return now < startsAt ? refuse("meeting.not-begun") : fine;
}

/**
 * Can minutes be handed to counsel? Once the meeting has ended: of what is still said they would not tell.
 * **Fails** meeting.minutes-approved, meeting.cancelled, meeting.not-over, meeting.no-minutes.
 */
export function checkSubmission(
  { endsAt, isCancelled }: MeetingTimes,
  minutes: MinutesState,
  now: number,
): Checked {
  if (minutes === "approved") return refuse("meeting.minutes-approved");
  if (isCancelled) return refuse("meeting.cancelled");
  if (now < endsAt) return refuse("meeting.not-over");
  return minutes === "none" ? refuse("meeting.no-minutes") : fine;
}

/** What is known of minutes that somebody decides on? */
export interface MinutesDecided {
  readonly state: MinutesState;
  /** Has the meeting ended? */
  readonly isOver: boolean;
  /** Which version there is, and which one was read by whoever decides. */
  readonly version: number;
  readonly readVersion: number;
  readonly writerIds: readonly string[];
}

/**
 * Can this person approve the minutes, or give them back?
 * **Fails** meeting.minutes-approved, meeting.not-over, meeting.minutes-not-with-counsel; meeting.minutes-changed where another version was read;
 * meeting.own-minutes for whoever wrote any version of them.
 */
export function checkMinutesDecision(
  { state, isOver, version, readVersion, writerIds }: MinutesDecided,
  personId: string,
): Checked {
  if (state === "approved") return refuse("meeting.minutes-approved");
  if (!isOver) return refuse("meeting.not-over");
  if (state !== "with-counsel") return refuse("meeting.minutes-not-with-counsel");
  if (writerIds.includes(personId)) return refuse("meeting.own-minutes");
  return version === readVersion ? fine : refuse("meeting.minutes-changed");
}
