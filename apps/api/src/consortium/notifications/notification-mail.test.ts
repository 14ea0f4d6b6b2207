import { consortiumFolders, notificationKinds } from "@interphase/consortium";
import { locales } from "@interphase/names";
import fc from "fast-check";
import { wordMail } from "../../platform/mail/mail-composer.js";
import { noticePath, type Notice } from "./notices.repository.js";
import { toMailFacts } from "./notification.mapper.js";

const thingId = "0198a2b4-0000-7000-8000-0000000000b1";
const since = new Date("2026-11-30T08:00:00Z");
/** A text that no mail of ours has by itself, with what a mail program, a page or a format could make something of. */
const typed = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => `\u{1f9ea}${text}<b>{is}</b>%s\r\nBcc: x@example.org`);

const noticeOf = (kind: Notice["kind"], [about, en, zh]: readonly [string, string, string]): Notice => ({
  ...{ kind, thingId, since, sortedAt: since, isRead: false },
  ...{ dueAt: null, dueOn: "2026-12-01", path: `/ballots/${thingId}` },
  ...{ about, groupId: thingId, groupNameEn: en, groupNameZh: zh },
});

describe.each(locales)("a mail of notifications in %s", (locale) => {
  test.each(notificationKinds)(
    "of $kind says nothing that anybody typed, in subject, preview or text",
    ({ kind }) => {
      fc.assert(
        fc.property(typed, typed, typed, fc.boolean(), (about, en, zh, isDaily) => {
          const facts = toMailFacts([noticeOf(kind, [about, en, zh])], locale, isDaily);
          const blank = toMailFacts([noticeOf(kind, ["", "", ""])], locale, isDaily);
          const [mail, bare] = [facts, blank].map((each) => wordMail(locale, "notifications", each, null));
          expect(mail).toEqual(bare);
          expect(mail?.subject).not.toContain(consortiumFolders[locale].notifications[kind].is);
        }),
        { numRuns: 20 },
      );
    },
  );
});

test("an address holds names of pages and ids alone", () => {
  for (const path of ["/account/access", `/groups/${thingId}/organisations`])
    expect(noticePath.safeParse(path).success).toBe(true);
  fc.assert(
    fc.property(typed, (text) => {
      for (const path of [`/groups/${text}`, `/ballots/${thingId}?q=${text}`, text])
        expect(noticePath.safeParse(path).success).toBe(false);
    }),
  );
});
