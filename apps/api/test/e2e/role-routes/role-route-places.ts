import { roles, scopeKindOf, type Role } from "@interphase/access";
import { uuidv7 } from "uuidv7";
import type { TestApp } from "../../harness/test-app.js";
import { addCaller, type TestCaller } from "../../harness/test-caller.js";
import { asOwner } from "../../harness/test-database.js";
import { addAuthenticator } from "../../harness/test-factors.js";
import { aboutFirstFinding } from "../../harness/test-finding.js";
import { addOrganisation, testPassword } from "../../harness/test-people.js";
import { planFile } from "../../harness/test-plan.js";
import { addToken } from "../../harness/test-token.js";
import { startTestWorker, untilFinished } from "../../harness/test-worker.js";

/** Whose is what a request names? */
export const places = ["none", "self", "home", "away", "alliance", "platform"] as const;
export type Place = (typeof places)[number];

/** The ids that a path can name, by the placeholder's own name. What a place has none of is an id that nothing has. */
export interface Ids {
  readonly organisationId: string;
  readonly personId: string;
  readonly planId: string;
  readonly assessmentId: string;
  readonly scenarioId: string;
  readonly jobId: string;
  readonly invitationId: string;
  readonly assignmentId: string;
  readonly mailId: string;
  readonly requestId: string;
  readonly tokenId: string;
  readonly sessionId: string;
  readonly factorId: string;
  /** An authenticator that is not confirmed yet. */
  readonly newFactorId: string;
  readonly identityId: string;
}

const nothing: Ids = {
  organisationId: uuidv7(),
  personId: uuidv7(),
  planId: uuidv7(),
  assessmentId: uuidv7(),
  scenarioId: uuidv7(),
  jobId: uuidv7(),
  invitationId: uuidv7(),
  assignmentId: uuidv7(),
  mailId: uuidv7(),
  requestId: uuidv7(),
  tokenId: uuidv7(),
  sessionId: uuidv7(),
  factorId: uuidv7(),
  newFactorId: uuidv7(),
  identityId: uuidv7(),
};

/** A caller with what is their own. */
export interface MatrixCaller extends TestCaller {
  readonly role: Role;
  readonly self: Ids;
}

/** Everybody who asks, and everything that is asked for. */
export interface World {
  readonly callers: readonly MatrixCaller[];
  readonly home: string;
  readonly at: Readonly<Record<Exclude<Place, "self">, Ids>>;
}

type Answered = Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }>;

async function made(answer: Answered, name = "id"): Promise<string> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`not made: ${String(status)} ${JSON.stringify(body)}`);
  return String(body[name]);
}

/** What one person has: a session, a token, a factor, an appointment, and a company's identity if there is a company. */
export async function belongings(api: TestApp, caller: TestCaller, hasFactor = true): Promise<Ids> {
  const { id: tokenId } = await addToken(api, caller, "organisation.read");
  const factorId = hasFactor ? (await addAuthenticator(api, caller)).id : nothing.factorId;
  const newFactorId = await made(caller.send("POST", "/v1/me/factors/totp", { password: testPassword }));
  const identityId = uuidv7();
  return asOwner(async (owner) => {
    if (caller.organisationId !== null) {
      await owner.query(
        `INSERT INTO external_identities (id, person_id, organisation_id, issuer, subject, label, created_at)
         VALUES ($1::uuid, $2, $3, 'https://id.example', $1::uuid::text, 'Company', now())`,
        [identityId, caller.id, caller.organisationId],
      );
    }
    const one = async (table: string) =>
      (await owner.query<{ id: string }>(`SELECT id FROM ${table} WHERE person_id = $1`, [caller.id]))
        .rows[0]!.id;
    const sessionId = await one("sessions");
    const assignmentId = await one("role_assignments");
    const own = { tokenId, factorId, newFactorId, identityId, sessionId, assignmentId };
    return { ...nothing, personId: caller.id, ...own };
  });
}

/** An invitation and its mail, by whoever may invite. */
async function invite(inviter: TestCaller, role: Role): Promise<Pick<Ids, "invitationId" | "mailId">> {
  const email = `${uuidv7()}@example.org`;
  const invitationId = await made(inviter.send("POST", "/v1/invitations", { email, roles: [{ role }] }));
  const { rows } = await asOwner((owner) =>
    owner.query<{ id: string }>("SELECT id FROM outbox_mails WHERE to_address = $1", [email]),
  );
  return { invitationId, mailId: rows[0]!.id };
}

/** Opens the first finding of an assessment, so that there is a state to be seen. */
async function settle(analyst: TestCaller, assessmentId: string): Promise<void> {
  const { body } = await analyst.get(`/v1/assessments/${assessmentId}`);
  await made(
    analyst.send("PUT", "/v1/finding-states", aboutFirstFinding(body), { "if-match": '"0"' }),
    "version",
  );
}

/** A member with a plan, an assessment, a scenario, a report's job, an invitation, and a request to open the plan. */
async function member(api: TestApp, organisationId: string, asking: TestCaller): Promise<Ids> {
  const analyst = await addCaller(api, "analyst", organisationId);
  const admin = await addCaller(api, "org-admin", organisationId);
  const colleague = await addCaller(api, "researcher", organisationId);
  const planId = await made(analyst.upload(planFile()));
  const assessmentId = await made(
    analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, { date: "2026-11-20" }),
  );
  await settle(analyst, assessmentId);
  const assessment = `/v1/assessments/${assessmentId}`;
  const scenario = { name: "What if", months: 3, losses: [], prices: [] };
  const report = { format: "pdf", locale: "en" };
  return {
    ...(await belongings(api, colleague)),
    ...(await invite(admin, "researcher")),
    organisationId,
    planId,
    assessmentId,
    scenarioId: await made(analyst.send("POST", `${assessment}/scenarios`, scenario)),
    jobId: await made(analyst.send("POST", `${assessment}/report-jobs`, report), "jobId"),
    requestId: await ask(asking, organisationId, planId),
  };
}

function ask(asking: TestCaller, organisationId: string, planId: string): Promise<string> {
  const rows = [{ kind: "sourcing-plan", id: planId }];
  const json = { organisationId, rows, reason: "A reason that is long enough", minutes: 30 };
  return made(asking.send("POST", "/v1/break-glass", json));
}

/** A caller of this role: of the home member, or of none; who may ask for rows has asked the other member for some. */
async function callerOf(api: TestApp, role: Role, home: string, ofAway: Ids): Promise<MatrixCaller> {
  const caller = await addCaller(api, role, scopeKindOf[role] === "organisation" ? home : null);
  const self = await belongings(api, caller);
  if (role !== "secretariat" && role !== "platform-admin") return { ...caller, role, self };
  const requestId = await ask(caller, ofAway.organisationId, ofAway.planId);
  return { ...caller, role, self: { ...self, requestId } };
}

/** Two members, the alliance, and one caller of each role; the first four are of the home member. */
export async function buildWorld(api: TestApp): Promise<World> {
  const home = await addOrganisation("Home");
  const secretary = await addCaller(api, "secretariat", null);
  const steward = await addCaller(api, "protocol-steward", null);
  const [ofHome, ofAway, ofSteward, invited] = await Promise.all([
    member(api, home, secretary),
    member(api, await addOrganisation("Away"), secretary),
    belongings(api, steward),
    invite(secretary, "guest"),
  ]);
  const ofAlliance = { ...ofSteward, ...invited };
  const callers = await Promise.all(roles.map((role) => callerOf(api, role, home, ofAway)));
  const [analyst, representative] = callers;
  await made(
    analyst!.send("PUT", `/v1/assessments/${ofHome.assessmentId}/shares`, { userIds: [representative!.id] }),
  );
  // The worker writes the reports, and keeps the day's heads of the records.
  const worker = await startTestWorker();
  await untilFinished(analyst!, ofHome.jobId);
  await worker.close();
  const at = { none: nothing, home: ofHome, away: ofAway, alliance: ofAlliance, platform: nothing };
  return { callers, home, at };
}
