import {
  consortiumFolders,
  notificationKinds,
  planMail,
  type NotificationKind,
} from "@interphase/consortium";
import { locales } from "@interphase/names";
import { findUnsaid, makePseudo, pseudo } from "@interphase/names/testing";
import fc from "fast-check";

test.each(notificationKinds)(
  "$kind says what it is, why it is there and what the settings call it",
  (entry) => {
    for (const locale of locales) {
      const { is, name, why } = consortiumFolders[locale].notifications[entry.kind];
      for (const text of [is, name, why]) {
        expect(text.trim()).not.toBe("");
        expect(/\p{Script=Han}/u.test(text)).toBe(locale === "zh");
      }
      expect(consortiumFolders[locale].notificationDomains[entry.domain].trim()).not.toBe("");
    }
    expect(entry.kind).toMatch(/^[a-z]+\.[a-z-]+$/);
  },
);

test("a third language says every notification", () => {
  consortiumFolders[pseudo] = makePseudo(consortiumFolders.en);
  const said = Object.values(consortiumFolders[pseudo].notifications).flatMap(({ is, name, why }) => [
    is,
    name,
    why,
  ]);
  expect(said.flatMap(findUnsaid)).toEqual([]);
});

test("what waits is mailed at once and nothing is off until the reader says so", () => {
  for (const entry of notificationKinds) {
    expect(entry.delivery).not.toBe("off");
    // Whoever can decide on a request to open private rows has a mail of its own at once (0057).
    const isMailedAlready = entry.kind === "access.request-waits";
    if (entry.class === "waits") expect(entry.delivery).toBe(isMailedAlready ? "portal" : "at-once");
  }
});

const items = notificationKinds.map(({ kind }) => ({ kind }));
const at = (text: string) => new Date(`2026-11-30T${text}:00Z`);
const atOnce = () => "at-once" as const;
const digest = () => "digest" as const;
const rested = { mailedAt: null, digestOn: null };

test("a mail at once takes all that came, and the next waits ten minutes", () => {
  expect(planMail(items, atOnce, rested, at("06:00")).atOnce).toHaveLength(items.length);
  const mailed = { mailedAt: at("06:00"), digestOn: null };
  expect(planMail(items, atOnce, mailed, at("06:09")).atOnce).toEqual([]);
  expect(planMail(items, atOnce, mailed, at("06:10")).atOnce).toHaveLength(items.length);
});

test("a daily mail goes from its hour on, once a day, and never before", () => {
  expect(planMail(items, digest, rested, at("06:59")).digest).toEqual([]);
  expect(planMail(items, digest, rested, at("07:00")).digest).toHaveLength(items.length);
  const done = { mailedAt: null, digestOn: "2026-11-30" };
  expect(planMail(items, digest, done, at("23:59"))).toEqual({ atOnce: [], digest: [], isDigestDue: false });
  expect(planMail([], digest, { ...done, digestOn: "2026-11-29" }, at("07:00")).isDigestDue).toBe(true);
});

test("whatever is planned was asked for by mail, and nothing stands in two mails", () => {
  const deliveries = fc.constantFrom("at-once", "digest", "portal", "off");
  fc.assert(
    fc.property(fc.array(deliveries, { minLength: items.length, maxLength: items.length }), (chosen) => {
      const of = (kind: NotificationKind) => chosen[items.findIndex((item) => item.kind === kind)] ?? "off";
      const plan = planMail(items, of, rested, at("12:00"));
      for (const { kind } of plan.atOnce) expect(of(kind)).toBe("at-once");
      for (const { kind } of plan.digest) expect(of(kind)).toBe("digest");
      const mailed = items.filter(({ kind }) => ["at-once", "digest"].includes(of(kind)));
      expect(plan.atOnce.length + plan.digest.length).toBe(mailed.length);
    }),
  );
});
