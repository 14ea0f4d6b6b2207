const dayMs = 86_400_000;
const midnight = /T00:00:00(\.0+)?Z$/;

/** A day as a date field writes it, or nothing that is one. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** At which instant does something begin that begins on this day? */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toISOString();
}

/** At which instant does something end whose last day this is? */
export function endOfDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString();
}

/** Which is the last day of something that ends at an instant? What ends at midnight ends with the day before. */
export function lastDayOf(instant: string): string {
  const at = Date.parse(instant);
  return new Date(midnight.test(new Date(at).toISOString()) ? at - dayMs : at).toISOString().slice(0, 10);
}

/** How many whole days lie between now and an instant? Negative when it has passed. */
export function daysUntil(instant: string, now: Date): number {
  return Math.floor((Date.parse(instant) - now.getTime()) / dayMs);
}
