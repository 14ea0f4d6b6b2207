import type { MeetingRhythm } from "./meeting.js";

/** A day and a time as a clock on the wall shows it. **Shape** `2026-11-30T14:00`. */
export type WallTime = string;

const minuteMs = 60_000;
const wallLength = "2026-11-30T14:00".length;
const writers = new Map<string, Intl.DateTimeFormat>();

function writerOf(timeZone: string): Intl.DateTimeFormat {
  const known = writers.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-CA-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  writers.set(timeZone, made);
  return made;
}

/** Is this the name of a time zone that the machine knows, as `Asia/Shanghai`? */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** What does a clock on the wall show there at an instant? */
export function wallTimeOf(instant: number, timeZone: string): WallTime {
  const parts = writerOf(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

const asIfUtc = (wall: WallTime) => Date.parse(`${wall}:00Z`);

/**
 * At which instant does a clock on the wall show this there?
 * Where it shows it twice, the first time; where it never does since clocks went forward, as much later as they went.
 */
export function instantOfWallTime(wall: WallTime, timeZone: string): number {
  const wanted = asIfUtc(wall);
  const offsetAt = (instant: number) =>
    asIfUtc(wallTimeOf(instant, timeZone)) - Math.floor(instant / minuteMs) * minuteMs;
  const dayMs = 86_400_000;
  const offsets = [offsetAt(wanted - dayMs), offsetAt(wanted + dayMs)];
  const candidates = offsets.map((offset) => wanted - offset).sort((a, b) => a - b);
  const right = candidates.find((instant) => wallTimeOf(instant, timeZone) === wall);
  return right ?? wanted - (offsets[0] ?? 0);
}

/** Which day is so many months later? The last of its month where there is no such day. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * When are the meetings of a series?
 * **Shape** the first and those after it, each at the same time on the wall of its zone, whatever the clocks do between.
 */
export function timesOfSeries(
  first: { readonly startsAt: number; readonly endsAt: number },
  timeZone: string,
  rhythm: MeetingRhythm,
  times: number,
): { readonly startsAt: number; readonly endsAt: number }[] {
  const wall = wallTimeOf(first.startsAt, timeZone);
  const [day, time] = [wall.slice(0, 10), wall.slice(10, wallLength)];
  const length = first.endsAt - first.startsAt;
  const rest = first.startsAt % minuteMs;
  return Array.from({ length: times }, (_, index) => {
    if (index === 0) return first;
    const next =
      rhythm === "month" ? addMonths(day, index) : addDays(day, index * (rhythm === "week" ? 7 : 14));
    const startsAt = instantOfWallTime(`${next}${time}`, timeZone) + rest;
    return { startsAt, endsAt: startsAt + length };
  });
}
