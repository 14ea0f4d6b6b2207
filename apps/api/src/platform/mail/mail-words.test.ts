import { findUnsaid, makePseudo, pseudo } from "@interphase/names/testing";
import fc from "fast-check";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { toMailHtml, toMailText, type SecretPlace } from "./mail-body.js";
import { wordMail } from "./mail-composer.js";
import type { MailFacts, MailKind } from "./mail-kind.js";
import { harmless } from "./mail-words.js";
import { mailLanguages } from "./words/words.js";
import { isSecretKind, portalPaths, secretPathOf } from "./portal-paths.js";

const at = new Date("2026-03-04T05:06:00Z");
const invitation = {
  organisationName: "Halla Cells",
  inviterName: "Kim",
  roles: ["analyst", "researcher"],
  token: "t",
  expiresAt: at,
} as const;
const application = { organisationName: "Halla Cells", token: "t", expiresAt: at, appealUntil: at } as const;
const facts: MailFacts = {
  invitation,
  "invitation-reminder": invitation,
  "password-reset": { token: "t", expiresAt: at },
  "password-changed": { at },
  "factor-changed": { change: "passkey-added", at },
  "role-changed": {
    change: "given",
    role: "analyst",
    scopeName: "Halla Cells",
    startsAt: at,
    endsAt: null,
    byName: "Kim",
  },
  "break-glass-requested": { requesterName: "Kim", reason: "A fault", rowCount: 3, endsAt: at },
  "break-glass-decided": { decision: "approved", organisationName: "Halla Cells", endsAt: at },
  "break-glass-noticed": {
    event: "requested",
    requesterName: "Kim",
    organisationName: "Halla Cells",
    rowCount: 3,
  },
  "application-confirmation": application,
  "application-link": application,
  "application-question": application,
  "application-decided": application,
  "application-appeal-decided": application,
  "organisation-left": { token: "t", expiresAt: at, organisationName: "Halla Cells", how: "withdrawn" },
  "access-token-created": { name: "Nightly upload", expiresAt: at },
  // What it is comes worded by its domain; a sign here, for it is in no language.
  notifications: { isDaily: false, entries: [{ is: "1", due: at, path: "/ballots/1" }], moreCount: 2 },
};
const kinds = Object.keys(facts) as MailKind[];
const cases = kinds.flatMap((kind) => (["en", "zh"] as const).map((locale) => [kind, locale] as const));
const portalUrl = "https://portal.example.org/";
const shown: SecretPlace = { state: "shown", path: "/invitation?token=t" };

test.each(cases)("%s says in %s what it is about, and nothing half-said", (kind, locale) => {
  const { subject, body } = wordMail(locale, kind, facts[kind], "Li Wei");
  const text = toMailText(body, { portalUrl, secret: shown });
  for (const said of [subject, text]) {
    expect(said).not.toMatch(/undefined|null|\[object|\$\{|NaN|Invalid/);
    expect(/\p{Script=Han}/u.test(said)).toBe(locale === "zh");
  }
  expect(subject.length).toBeLessThan(80);
  expect(text).toContain("https://portal.example.org/");
  expect(text.includes("token=t")).toBe(isSecretKind(kind));
  const html = toMailHtml(subject, locale, body, { portalUrl, secret: shown });
  expect(html).not.toMatch(/<(script|img|link|iframe)|url\(/);
});

test.each(cases.filter(([kind]) => isSecretKind(kind)))(
  "%s in %s says why its link is not there",
  (kind, locale) => {
    const { body } = wordMail(locale, kind, facts[kind], null);
    const texts = (["gone", "withheld"] as const).map((state) =>
      toMailText(body, { portalUrl, secret: { state } }),
    );
    for (const text of texts) expect(text).not.toContain("token=");
    expect(texts[0]).not.toBe(texts[1]);
  },
);

test.each(kinds)("a third language says %s", (kind) => {
  mailLanguages[pseudo] = makePseudo(mailLanguages.en, ["part", "path"]);
  const { subject, body } = wordMail(pseudo, kind, facts[kind], null);
  const text = toMailText(body, { portalUrl: "1:/", secret: { state: "withheld" } });
  expect(findUnsaid(subject)).toEqual([]);
  // What is left is the address of the page.
  const left = text.split("\n").filter((line) => !line.includes("1:/"));
  expect(left.flatMap(findUnsaid)).toEqual([]);
});

test("instants say that they are in UTC", () => {
  const text = toMailText(wordMail("en", "password-changed", { at }, null).body, {
    portalUrl,
    secret: shown,
  });
  expect(text).toContain("4 March 2026 at 05:06 UTC");
});

test("what people typed becomes one line that is no markup, no link and no disguise", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
      const said = harmless(typed);
      return (
        !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(said) &&
        !said.includes("://") &&
        Array.from(said).length <= 120 &&
        harmless(said) === said
      );
    }),
  );
  expect(harmless("a\r\nBcc: b")).toBe("a Bcc: b");
  expect(harmless("\u202eevil\u2066")).toBe("evil");
  expect(harmless("see https://evil.example or www.evil.example")).not.toMatch(/:\/\/|www\./);
});

test("a name cannot break out of the page", () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const given = { ...facts["access-token-created"], name: `<b>"'&${typed}` };
      const { subject, body } = wordMail("en", "access-token-created", given, `<i>${typed}`);
      const html = toMailHtml(subject, "en", body, { portalUrl, secret: shown });
      return !/<[bi]>/.test(html) && html.split("<").length === html.split(">").length;
    }),
  );
});

test("every page that a mail leads to is a page of the portal", () => {
  const folder = resolve(__dirname, "../../../../portal/src/app");
  const secret = (["invitation", "password-reset", "application-link"] as const).map((kind) =>
    secretPathOf(kind, "t"),
  );
  for (const path of [...Object.values(portalPaths), ...secret])
    expect({ path, exists: hasPage(folder, path.split("?")[0]!.split("/").slice(1)) }).toEqual({
      path,
      exists: true,
    });
});

/** Groups in brackets are not in an address. */
function hasPage(folder: string, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) {
    if (existsSync(join(folder, "page.tsx"))) return true;
  } else if (existsSync(join(folder, first)) && hasPage(join(folder, first), rest)) return true;
  const groups = readdirSync(folder).filter((name) => name.startsWith("("));
  const left = first === undefined ? [] : [first, ...rest];
  return groups.some((group) => hasPage(join(folder, group), left));
}
