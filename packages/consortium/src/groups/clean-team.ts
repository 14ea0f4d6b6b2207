/**
 * What kind of group is it? `commercial`: it speaks of markets, supply or demand, so that people of clean teams stay out of it.
 * `clean-team`: named people alone see what competitors must not tell each other.
 */
export const groupKinds = ["working", "commercial", "clean-team"] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Which other groups does somebody of a clean team stay out of, while they are named and while they cool off? */
export const coolingOffBars = ["commercial", "every-group"] as const;
export type CoolingOffBars = (typeof coolingOffBars)[number];

/** For how many days, at least, does somebody cool off who has left a clean team? */
export const fewestCoolingOffDays = 90;
/** And at most? */
export const mostCoolingOffDays = 365;
/** How many days ahead may an access to a clean team end, at most? */
export const mostAccessDays = 730;

const dayMs = 86_400_000;

/** How do people of a clean team cool off? Part of its charter; it never changes, since people were confirmed by it. */
export interface CoolingOff {
  readonly days: number;
  readonly bars: CoolingOffBars;
}

/** Is this how a group can be set up or changed? A clean team is hidden, and comes together by invitation alone. */
export function fitsKind(group: {
  readonly kind: GroupKind;
  readonly joinMode: string;
  readonly visibility: string;
  readonly coolingOff: CoolingOff | null;
}): boolean {
  if (group.kind !== "clean-team") return group.coolingOff === null;
  const isByInvitation = group.joinMode === "invitation" || group.joinMode === "closed";
  return group.coolingOff !== null && group.visibility === "members" && isByInvitation;
}

/** When does an access end whose last day is this? **Units and range** an instant in milliseconds; days are those of UTC. */
export function accessEndOf(lastDay: string): number {
  return Date.parse(`${lastDay}T00:00:00Z`) + dayMs;
}

/** On which day is there access last? */
export function lastDayOf(accessEndsAt: number): string {
  return new Date(accessEndsAt - 1).toISOString().slice(0, 10);
}

/** May an access end then? Later than now, and at most so many days ahead. */
export function isAccessEnd(accessEndsAt: number, now: number): boolean {
  return accessEndsAt > now && accessEndsAt <= now + (mostAccessDays + 1) * dayMs;
}

/** Somebody's time in a clean team. **Units and range** `endsAt` an instant in milliseconds: when the access ended, or will. */
export interface CleanTeamTime extends CoolingOff {
  readonly endsAt: number;
}

/** Until when does somebody cool off? */
export function coolingOffEnd({ endsAt, days }: Pick<CleanTeamTime, "endsAt" | "days">): number {
  return endsAt + days * dayMs;
}

/** Is a group of this kind one that they stay out of? */
export function isBarred(bars: CoolingOffBars, kind: GroupKind): boolean {
  return bars === "every-group" || kind === "commercial";
}

/**
 * Until when does somebody with these times in other clean teams stay out of a group of this kind? Null: they may sit there.
 * While they are named it is as if they left on the last day: nobody takes a seat first and leaves afterwards.
 */
export function barredUntil(times: readonly CleanTeamTime[], kind: GroupKind, now: number): number | null {
  const ends = times.filter(({ bars }) => isBarred(bars, kind)).map(coolingOffEnd);
  const last = Math.max(...ends, now);
  return last > now ? last : null;
}
