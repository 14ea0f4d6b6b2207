import fc from "fast-check";
import ical from "ical.js";
import { writeCalendar, type CalendarEvent } from "./ics.js";

/*
 * What is written is read by ical.js, Mozilla's parser: nobody here wrote it.
 * Source: RFC 5545, 3.1 (lines), 3.3.11 (text), https://www.rfc-editor.org/rfc/rfc5545
 */

const event: CalendarEvent = {
  id: "01980000-0000-7000-8000-0000000000f1",
  title: "Interfaces",
  description: "Two points",
  place: "Hall 4",
  url: "https://alliance.example/meetings/1",
  startsAt: new Date("2026-12-15T09:00:00Z"),
  endsAt: new Date("2026-12-15T10:30:00Z"),
  changedAt: new Date("2026-11-30T08:00:00Z"),
  sequence: 3,
  isCancelled: false,
};
const now = new Date("2026-11-30T12:00:00Z");
const write = (...events: Partial<CalendarEvent>[]) =>
  writeCalendar(
    "Meetings, mine; all",
    "alliance.example",
    events.map((change) => ({ ...event, ...change })),
    now,
  );
const octetsOf = (line: string) => Buffer.from(line, "utf8").length;

/** Whole texts of any characters but those that act on a reader and are taken out; lines end as they are stored. */
const text = fc
  .string({ unit: "binary", maxLength: 200, size: "max" })
  .map((value) => value.replace(/(?!\n)\p{Cc}|\p{Cs}/gu, "").trim());

function read(calendar: string) {
  const component = new ical.Component(ical.parse(calendar));
  return component.getAllSubcomponents("vevent").map((each) => new ical.Event(each));
}

describe("a calendar, read by a parser that nobody here wrote", () => {
  it("has each meeting with its times, its place, its address and how often it changed", () => {
    const [first, second] = read(write({}, { id: "other", isCancelled: true, place: null }));
    expect(first?.uid).toBe("01980000-0000-7000-8000-0000000000f1@alliance.example");
    expect([first?.summary, first?.description, first?.location]).toEqual([
      "Interfaces",
      "Two points",
      "Hall 4",
    ]);
    expect(first?.startDate.toJSDate()).toEqual(event.startsAt);
    expect(first?.endDate.toJSDate()).toEqual(event.endsAt);
    expect(first?.startDate.zone.tzid).toBe("UTC");
    expect(first?.sequence).toBe(3);
    expect(first?.component.getFirstPropertyValue("url")).toBe(event.url);
    expect(first?.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
    expect(second?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(second?.component.hasProperty("location")).toBe(false);
  });

  it("gives back every text as it was, whatever characters it has", () => {
    fc.assert(
      fc.property(text, text, (title, description) => {
        const [found] = read(write({ title, description }));
        expect([found?.summary, found?.description]).toEqual([title, description]);
      }),
    );
  });

  it("takes no property out of a text", () => {
    const sly = "Lunch\r\nATTENDEE:mailto:x@example.org\r\nEND:VEVENT\\n;,:";
    const [found, ...rest] = read(write({ title: sly }));
    expect(rest).toEqual([]);
    expect(found?.component.hasProperty("attendee")).toBe(false);
    expect(found?.summary).toBe(sly.replace(/\r\n/g, "\n"));
  });

  it("is a calendar without meetings too", () => {
    expect(read(write())).toEqual([]);
  });
});

describe("the lines of a calendar", () => {
  it("end with CR and LF, have 75 octets at most and cut no character", () => {
    fc.assert(
      fc.property(text, (title) => {
        const calendar = write({ title });
        expect(calendar.endsWith("\r\n")).toBe(true);
        const lines = calendar.slice(0, -2).split("\r\n");
        const isWhole = (line: string) => Buffer.from(line, "utf8").toString("utf8") === line;
        expect(lines.filter((line) => octetsOf(line) > 75 || /[\r\n]/.test(line) || !isWhole(line))).toEqual(
          [],
        );
      }),
    );
  });

  it("are folded as late as they can be, by octets and not by characters", () => {
    const folded = write({ title: "界".repeat(60) }).split("\r\n");
    const first = folded.findIndex((line) => line.startsWith("SUMMARY:"));
    expect(folded.slice(first, first + 3).map(octetsOf)).toEqual([74, 73, 43]);
    const plain = write({ title: "a".repeat(100) }).split("\r\n");
    const at = plain.findIndex((line) => line.startsWith("SUMMARY:"));
    expect(plain.slice(at, at + 2).map(octetsOf)).toEqual([75, 34]);
  });

  it("escape what means something, and leave out what acts on a screen", () => {
    expect(write({ title: "a;b,c\\d\ne\u0007\u001b[31m" })).toContain("SUMMARY:a\\;b\\,c\\\\d\\ne[31m\r\n");
  });
});
