/** A meeting as a calendar shows it. **Units and range** instants; `sequence` counts what changed in the call. */
export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly place: string | null;
  readonly url: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
  readonly sequence: number;
  readonly isCancelled: boolean;
}

const mostOctets = 75;
const encoder = new TextEncoder();

/** How is a text written as a value? RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)\p{Cc}/gu, "")
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, "\\n");
}

/** A long line goes on in the next, after a space, and no character is cut. RFC 5545, 3.1. */
function fold(line: string): string {
  let [written, octets] = ["", 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > mostOctets) [written, octets] = [`${written}\r\n `, 1];
    written += character;
    octets += size;
  }
  return written;
}

const instantOf = (at: Date) => at.toISOString().replace(/\.\d+/, "").replace(/[-:]/g, "");

function linesOf(event: CalendarEvent, host: string, now: Date): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${event.id}@${host}`,
    `DTSTAMP:${instantOf(now)}`,
    `LAST-MODIFIED:${instantOf(event.changedAt)}`,
    `SEQUENCE:${String(event.sequence)}`,
    `DTSTART:${instantOf(event.startsAt)}`,
    `DTEND:${instantOf(event.endsAt)}`,
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    ...(event.place === null ? [] : [`LOCATION:${escapeText(event.place)}`]),
    `URL:${event.url}`,
    `STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

/**
 * How does a calendar program read these meetings? As RFC 5545 has it: lines end with CR and LF and are folded at 75 octets, instants
 * are UTC, and a meeting that was called off says so.
 */
export function writeCalendar(
  name: string,
  host: string,
  events: readonly CalendarEvent[],
  now: Date,
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Interphase//Meetings//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => linesOf(event, host, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}
