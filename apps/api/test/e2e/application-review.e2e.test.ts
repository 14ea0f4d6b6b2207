import { applicationSteps } from "@interphase/consortium";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { confirmedApplication } from "../harness/test-application.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { mailsTo } from "../harness/test-mails.js";

let api: TestApi;
let secretary: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
});

const nobody = {
  send: (method: string, path: string, json?: unknown, headers: Record<string, string> = {}) =>
    api.request(method, path, { json, headers }),
};
const view = (token: string) => nobody.send("POST", "/v1/application-links/view", { token });
const one = (id: string) => secretary.get(`/v1/applications/${id}`);
const setStep = (id: string, step: string, json: object) =>
  secretary.send("POST", `/v1/applications/${id}/steps/${step}`, json);
const decide = (id: string, json: object) => secretary.send("POST", `/v1/applications/${id}/decision`, json);
const finish = async (id: string) => {
  for (const step of applicationSteps) await setStep(id, step, { state: "done" });
};
const code = ({ status, body }: { status: number; body: Readonly<Record<string, unknown>> }) => [
  status,
  body["code"],
];
const count = async (sql: string, value: string) => {
  const { rows } = await asOwner((owner) =>
    owner.query<{ n: number }>(`SELECT count(*)::int AS n ${sql}`, [value]),
  );
  return rows[0]?.n;
};

describe("the secretariat", () => {
  it("sets each step on its own, and whoever sets it first has it", async () => {
    const { id } = await confirmedApplication(nobody);
    const set = { state: "failed", evidence: "https://register.example.org/1", note: "Seal missing" };
    const answer = await setStep(id, "agreements", set);
    expect(answer.body).toMatchObject({ stage: "in-review" });
    const steps = answer.body["steps"] as { step: string }[];
    expect(steps.find(({ step }) => step === "agreements")).toMatchObject({
      ...set,
      owner: { id: secretary.id },
    });
    expect(code(await setStep(id, "identity", { state: "not-needed" }))).toEqual([
      409,
      "application.step-needed",
    ]);
    expect((await setStep(id, "tea", { state: "done" })).status).toBe(404);
    expect((await setStep(id, "identity", { state: "done", evidence: "javascript:alert(1)" })).status).toBe(
      422,
    );
  });

  it("asks, the applicant answers once, and it stands on the page", async () => {
    const { id, token, email } = await confirmedApplication(nobody);
    const asked = await secretary.send("POST", `/v1/applications/${id}/questions`, {
      question: "Who owns you?",
    });
    expect(asked.body).toMatchObject({ waitsFor: "applicant" });
    const mail = (await mailsTo(email)).at(-1);
    expect(mail).toMatchObject({ kind: "application-question" });
    expect(`${mail?.subject ?? ""}${mail?.text ?? ""}`).not.toContain("Who owns you?");
    const seen = await view(token);
    expect(seen.body).toMatchObject({
      waitsForYou: true,
      questions: [{ question: "Who owns you?", answer: null }],
    });
    const [{ id: questionId }] = seen.body["questions"] as [{ id: string }];
    const send = (by: string) =>
      nobody.send("POST", "/v1/application-links/answers", {
        token: by,
        questionId,
        answer: "We do.\nAlone.",
      });
    const other = await confirmedApplication(nobody);
    expect((await send(other.token)).status).toBe(404);
    expect((await send(token)).body).toMatchObject({ waitsForYou: false });
    expect(code(await send(token))).toEqual([409, "application.question-answered"]);
    expect((await one(id)).body).toMatchObject({
      waitsFor: "alliance",
      questions: [{ question: "Who owns you?", answer: "We do.\nAlone.", askedBy: { id: secretary.id } }],
    });
  });

  it("finds applications by stage, by who is waited for and by name", async () => {
    const mark = crypto.randomUUID();
    const [received, ready, asked] = [
      await confirmedApplication(nobody, { englishName: `${mark} A` }),
      await confirmedApplication(nobody, { englishName: `${mark} B`, nativeName: "한라셀" }),
      await confirmedApplication(nobody, { englishName: `${mark} C` }),
    ];
    await finish(ready.id);
    await setStep(asked.id, "identity", { state: "in-progress" });
    await secretary.send("POST", `/v1/applications/${asked.id}/questions`, { question: "Why?" });
    const found = async (query: string) => {
      const { body } = await secretary.get(`/v1/applications?q=${mark}${query}`);
      return (body["items"] as { id: string; stage: string }[]).map(({ id, stage }) => [id, stage]);
    };
    expect(await found("")).toEqual([
      [asked.id, "in-review"],
      [ready.id, "ready"],
      [received.id, "received"],
    ]);
    for (const stage of ["received", "ready", "in-review"])
      expect((await found(`&stage=${stage}`)).map(([, each]) => each)).toEqual([stage]);
    expect(await found("&waitsFor=applicant")).toEqual([[asked.id, "in-review"]]);
    expect(await found("&waitsFor=alliance")).toHaveLength(2);
    expect(await found("&stage=admitted")).toEqual([]);
  });

  it("sees likely duplicates where two fields agree, and the applicant never does", async () => {
    const name = `Twin ${crypto.randomUUID()}`;
    const made = await secretary.send("POST", "/v1/organisations", {
      name: `${name} Ltd.`,
      countryIso3: "JPN",
    });
    const near = await confirmedApplication(nobody, {
      englishName: `${name.toUpperCase()} Inc`,
      countryIso3: "JPN",
    });
    const far = await confirmedApplication(nobody, { englishName: name, countryIso3: "CAN" });
    const duplicates = (await one(near.id)).body["duplicates"];
    expect(duplicates).toEqual([
      {
        organisation: { id: made.body["id"], name: `${name} Ltd.`, countryIso3: "JPN" },
        agrees: ["name", "country"],
      },
    ]);
    expect((await one(far.id)).body["duplicates"]).toEqual([]);
    expect((await view(near.token)).text).not.toContain(String(made.body["id"]));
  });
});

describe("a decision", () => {
  it("to admit is refused while steps are open, and names them", async () => {
    const { id, name } = await confirmedApplication(nobody);
    await setStep(id, "identity", { state: "done" });
    await setStep(id, "fee-class", { state: "not-needed" });
    const refused = await decide(id, { decision: "admit" });
    expect(code(refused)).toEqual([409, "application.steps-open"]);
    expect(refused.body["reasons"]).toEqual(["affiliates", "antitrust", "agreements", "approval"]);
    expect(await count("FROM organisations WHERE name = $1", name)).toBe(0);
  });

  it("to admit makes a member and invites its administrator, who becomes one", async () => {
    const { id, email, name, token } = await confirmedApplication(nobody, { locale: "zh" });
    await finish(id);
    const admitted = await decide(id, { decision: "admit" });
    expect(admitted.body).toMatchObject({ stage: "admitted", decision: { decision: "admitted" } });
    const kinds = (await mailsTo(email)).map((mail) => [mail.kind, mail.locale]);
    expect(kinds).toEqual([
      ["application-confirmation", "zh"],
      ["invitation", "zh"],
      ["application-decided", "zh"],
    ]);
    expect((await view(token)).body).toMatchObject({ state: "admitted" });
    const invitation = (await mailsTo(email)).find((mail) => mail.kind === "invitation");
    const accepted = await nobody.send("POST", "/v1/invitations/accept", {
      token: invitation?.token,
      displayName: "Kim Min",
      locale: "zh",
      password: "seven grey herons wade",
    });
    expect(accepted.status).toBe(200);
    const me = await api.request("GET", "/v1/me", { token: accepted.body["accessToken"] as string });
    const { organisationId } = admitted.body["decision"] as { organisationId: string };
    expect(me.body).toMatchObject({
      organisation: { id: organisationId, name },
      roles: ["org-admin"],
    });
  });

  it("twenty times at once has one effect", async () => {
    const { id, email, name } = await confirmedApplication(nobody);
    await finish(id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => decide(id, { decision: "admit" })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await count("FROM organisations WHERE name = $1", name)).toBe(1);
    expect(await count("FROM invitations WHERE email = $1", email)).toBe(1);
    expect(code(await decide(id, { decision: "refuse", reasons: "Late" }))).toEqual([
      409,
      "application.decided",
    ]);
    expect(code(await setStep(id, "identity", { state: "open" }))).toEqual([409, "application.decided"]);
  });

  it("that cannot be carried out whole leaves a checklist that goes on", async () => {
    const { id, name, email } = await confirmedApplication(nobody);
    await finish(id);
    const taken = await secretary.send("POST", "/v1/organisations", { name, countryIso3: "KOR" });
    expect(code(await decide(id, { decision: "admit" }))).toEqual([409, "organisation.name-taken"]);
    expect((await one(id)).body).toMatchObject({ stage: "ready", decision: null });
    expect(await count("FROM invitations WHERE email = $1", email)).toBe(0);
    await secretary.send(
      "PATCH",
      `/v1/organisations/${String(taken.body["id"])}`,
      { name: `${name}, the other` },
      { "if-match": '"1"' },
    );
    expect((await decide(id, { decision: "admit" })).status).toBe(200);
  });

  it("to refuse says why to the applicant, on the page alone", async () => {
    const { id, token, email } = await confirmedApplication(nobody);
    expect((await decide(id, { decision: "refuse" })).status).toBe(422);
    const reasons = "Your register shows no such company.";
    expect((await decide(id, { decision: "refuse", reasons })).body).toMatchObject({ stage: "refused" });
    expect((await view(token)).body).toMatchObject({ state: "refused", reasons });
    const mail = (await mailsTo(email)).at(-1);
    expect(mail?.kind).toBe("application-decided");
    expect(`${mail?.subject ?? ""}${mail?.text ?? ""}`).not.toContain(reasons);
    expect(await count("FROM invitations WHERE email = $1", email)).toBe(0);
  });
});

describe.each(["the register", "an application"] as const)("an organisation admitted by %s", (way) => {
  it("has the same row, first invitation and records", async () => {
    const { id, email, name } = await confirmedApplication(nobody, { nativeName: "한라셀", kind: "cell" });
    const contact = { email, displayName: "Kim Min", locale: "en" };
    const json = {
      name,
      nativeName: "한라셀",
      kind: "cell",
      countryIso3: "KOR",
      administrator: contact,
    };
    await finish(id);
    const made =
      way === "the register"
        ? await secretary.send("POST", "/v1/organisations", json)
        : await decide(id, { decision: "admit" });
    expect(made.status).toBeLessThan(300);
    const { rows } = await asOwner((owner) =>
      owner.query<{ id: string; said: unknown }>(
        `SELECT o.id, json_build_object('country', o.country_iso3, 'suspended', o.suspended_at,
           'nativeName', o.native_name, 'kind', o.kind, 'left', o.left_as,
           'memberships', (SELECT json_agg(json_build_object('tier', m.tier, 'ended', m.ended_as,
             'begins', m.starts_on = (now() AT TIME ZONE 'UTC')::date, 'renews', m.renews_on = m.starts_on + interval '1 year'))
             FROM memberships m WHERE m.organisation_id = o.id),
           'invited', (SELECT json_agg(json_build_object('name', i.display_name, 'roles', i.roles, 'state', i.state,
             'byAlliance', i.is_by_alliance, 'by', i.invited_by)) FROM invitations i WHERE i.organisation_id = o.id),
           'own', (SELECT json_agg(e.action ORDER BY e.seq) FROM audit_events e WHERE e.scope = 'organisation:' || o.id),
           'alliance', (SELECT json_agg(e.action ORDER BY e.seq) FROM audit_events e
             WHERE e.scope = 'alliance' AND e.payload::json->'target'->>'id' = o.id::text)) AS said
           FROM organisations o WHERE o.name = $1`,
        [name],
      ),
    );
    expect(rows.map(({ said }) => said)).toEqual([
      {
        country: "KOR",
        suspended: null,
        nativeName: "한라셀",
        kind: "cell",
        left: null,
        memberships: [{ tier: null, ended: null, begins: true, renews: true }],
        invited: [
          {
            name: "Kim Min",
            roles: [{ role: "org-admin", scopeId: rows[0]?.id, startsAt: null, endsAt: null }],
            state: "pending",
            byAlliance: true,
            by: secretary.id,
          },
        ],
        own: ["invitations.create", "organisations.create"],
        alliance: ["organisations.create"],
      },
    ]);
  });
});
