import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { Database } from "../../src/platform/database/database.service.js";
import { InvitationAcceptanceService } from "../../src/membership/invitations/invitation-acceptance.service.js";
import { startTestApp, type TestApp } from "../harness/test-app.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { linkTo, mailsTo } from "../harness/test-mails.js";
import { addOrganisation } from "../harness/test-people.js";

/*
 * Everybody becomes a person of the platform by one function. Whatever led there, the person, their roles, what is recorded
 * of it and what is mailed are the same; only what differs by its nature (ids, instants, the way to sign in) is set aside.
 */
/** In this process: services that no route reaches alone. */
let api: TestApp;
beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.app.close());

interface Entry {
  readonly displayName: string;
  readonly locale: "en" | "zh";
  readonly roles: readonly string[];
}
type Invite = (
  inviter: TestCaller,
  email: string,
  entry: Entry,
  organisationId: string | null,
) => Promise<void>;
type Accept = (token: string, entry: Entry, organisationId: string | null) => Promise<void>;

const singly: Invite = async (inviter, email, { roles, locale }, organisationId) => {
  const isForeign = inviter.organisationId !== organisationId;
  const answer = await inviter.send("POST", "/v1/invitations", {
    email,
    locale,
    roles: roles.map((role) => ({ role })),
    ...(isForeign ? { organisationId } : {}),
  });
  expect(answer.status).toBe(201);
};

const byFile: Invite = async (inviter, email, { roles, locale }) => {
  const body = new FormData();
  body.append(
    "file",
    new Blob([`email,roles,language\n${email},${roles.join(";")},${locale}\n`]),
    "people.csv",
  );
  const answer = await api.request("POST", "/v1/invitations/csv", { token: inviter.token, body });
  expect(answer.status).toBe(201);
};

const withPassword: Accept = async (token, { displayName, locale }) => {
  const json = { token, displayName, locale, password: "seven grey herons wade" };
  const answer = await api.request("POST", "/v1/invitations/accept", { json });
  expect(answer.status).toBe(200);
};

const withCompany: Accept = async (token, { displayName, locale }, organisationId) => {
  const acceptance = api.app.nest.get(InvitationAcceptanceService, { strict: false });
  const database = api.app.nest.get(Database, { strict: false });
  const attach = async (personId: string) => {
    await database.withPurpose("authentication", () =>
      database.execute(
        `INSERT INTO external_identities (id, person_id, organisation_id, issuer, subject, label, created_at)
         VALUES ($1, $2, $3, 'https://login.example', $4, 'Ada', now())`,
        [randomUUID(), personId, organisationId, randomUUID()],
      ),
    );
  };
  if (organisationId === null) throw new Error("only an organisation has a provider");
  const outcome = await acceptance.acceptWith({ token, displayName, locale, organisationId, attach }, null);
  expect(outcome.ok).toBe(true);
};

/** What is there afterwards of somebody, with what differs by its nature set aside. */
async function traceOf(email: string, inviter: TestCaller): Promise<unknown> {
  const { rows } = await asOwner((owner) =>
    owner.query<{ person: { id: string; organisation_id: string | null }; roles: unknown; events: string[] }>(
      `SELECT json_build_object('id', p.id, 'organisation_id', p.organisation_id, 'email', p.email, 'name', p.display_name,
                'locale', p.locale, 'suspended', p.suspended_at) AS person,
              (SELECT json_agg(json_build_object('role', r.role, 'kind', r.scope_kind, 'scope', r.scope_id,
                 'owner', r.organisation_id, 'begun', r.starts_at = p.created_at, 'ends', r.ends_at,
                 'by', r.appointed_by) ORDER BY r.role) FROM role_assignments r WHERE r.person_id = p.id) AS roles,
              (SELECT coalesce(json_agg(e.action || ' ' || e.outcome ORDER BY e.seq), '[]') FROM audit_events e
                WHERE position(p.id::text IN e.payload) > 0) AS events
         FROM people p WHERE p.email = $1`,
      [email],
    ),
  );
  const mails = (await mailsTo(email)).map(({ kind, locale }) => ({ kind, locale }));
  const row = rows[0]!;
  const text = JSON.stringify({ ...row, mails })
    .replaceAll(row.person.id, "person")
    .replaceAll(email, "e-mail")
    .replaceAll(inviter.id, "inviter");
  return JSON.parse(
    row.person.organisation_id === null ? text : text.replaceAll(row.person.organisation_id, "place"),
  );
}

async function enter(
  invite: Invite,
  accept: Accept,
  inviter: TestCaller,
  entry: Entry,
  organisationId: string | null,
) {
  const email = `${randomUUID()}@example.org`;
  await invite(inviter, email, entry, organisationId);
  await accept(await linkTo(email), entry, organisationId);
  return traceOf(email, inviter);
}

const entries = (roles: string[]) =>
  fc.record({
    displayName: fc.constantFrom("Ada Wen", "王小明", "=1+1", "O'Neil <b>", "名".repeat(200)),
    locale: fc.constantFrom("en" as const, "zh" as const),
    roles: fc.subarray(roles, { minLength: 1 }),
  });

test("a person of an organisation is the same, whether invited singly or by file, with a password or a company's sign-in", async () => {
  const admin = await addCaller(api, "org-admin");
  const place = admin.organisationId;
  await fc.assert(
    fc.asyncProperty(entries(["analyst", "representative", "researcher", "org-admin"]), async (entry) => {
      const first = await enter(singly, withPassword, admin, entry, place);
      expect(first).toMatchObject({ events: ["people.activate success"], mails: [{ kind: "invitation" }] });
      expect((first as { roles: unknown[] }).roles).toHaveLength(entry.roles.length);
      expect(await enter(byFile, withPassword, admin, entry, place)).toEqual(first);
      expect(await enter(singly, withCompany, admin, entry, place)).toEqual(first);
      expect(await enter(byFile, withCompany, admin, entry, place)).toEqual(first);
    }),
    { numRuns: 8 },
  );
});

test("an organisation's first administrator is the same as a later one", async () => {
  const secretariat = await addCaller(api, "secretariat", null);
  const admin = await addCaller(api, "org-admin");
  const entry: Entry = { displayName: "Ada Wen", locale: "en", roles: ["org-admin"] };
  const first = await enter(singly, withPassword, secretariat, entry, await addOrganisation());
  const byCompany = await enter(singly, withCompany, secretariat, entry, await addOrganisation());
  expect(byCompany).toEqual(first);
  expect(await enter(singly, withPassword, admin, entry, admin.organisationId)).toEqual(first);
});

test("a person of the alliance is the same, invited singly or by file", async () => {
  const secretariat = await addCaller(api, "secretariat", null);
  await fc.assert(
    fc.asyncProperty(entries(["auditor", "guest", "protocol-steward"]), async (entry) => {
      const first = await enter(singly, withPassword, secretariat, entry, null);
      expect(await enter(byFile, withPassword, secretariat, entry, null)).toEqual(first);
    }),
    { numRuns: 5 },
  );
});

test("a company's sign-in that fails on the way leaves nobody, and the link still works", async () => {
  const admin = await addCaller(api, "org-admin");
  const entry: Entry = { displayName: "Ada Wen", locale: "en", roles: ["researcher"] };
  const email = `${randomUUID()}@example.org`;
  await singly(admin, email, entry, admin.organisationId);
  const token = await linkTo(email);
  const acceptance = api.app.nest.get(InvitationAcceptanceService, { strict: false });
  const attach = () => Promise.reject(new Error("the provider went away"));
  const organisationId = admin.organisationId!;
  const { displayName, locale } = entry;
  await expect(
    acceptance.acceptWith({ token, displayName, locale, organisationId, attach }, null),
  ).rejects.toThrow("went away");
  const other = await acceptance.acceptWith(
    { token, displayName, locale, organisationId: await addOrganisation(), attach },
    null,
  );
  expect(other).toMatchObject({ ok: false, failure: { code: "identity.invitation-invalid" } });
  await withPassword(token, entry, organisationId);
});
