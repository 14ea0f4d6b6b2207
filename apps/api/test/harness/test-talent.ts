import { talentConsentVersion } from "@interphase/consortium";
import type { TestApi } from "./test-api.js";
import { addCaller, type TestCaller } from "./test-caller.js";

type Body = Readonly<Record<string, unknown>>;
type Sent = ReturnType<TestCaller["send"]>;
const day = 86_400_000;
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();

/** Where is an application? */
export const talentApplicationAt = (id: string) => `/v1/talent-applications/${id}`;

/** Which id has what was made? */
export async function idOfMade(answer: Sent): Promise<string> {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`it was not made: ${String(status)} ${String(body["code"])}`);
  return String(body["id"]);
}

/** A member that offers places, with its representative, its administrator and its mentor. */
export interface TestHost {
  readonly host: TestCaller;
  readonly admin: TestCaller;
  readonly mentor: TestCaller;
  readonly offerId: string;
}

/** A talent programme of the alliance, and what is done in it. */
export interface TalentPlay {
  readonly secretary: TestCaller;
  readonly programmeId: string;
  addIntake: () => Promise<string>;
  addHost: (intakeId: string, places?: number) => Promise<TestHost>;
  send: (candidate: TestCaller, offerId: string, change?: Body, headers?: Record<string, string>) => Sent;
  apply: (candidate: TestCaller, offerId: string) => Promise<string>;
  decide: (host: TestCaller, id: string, decision: string, reason?: string) => Sent;
}

const programme = {
  name: { en: "Half a year elsewhere", zh: null },
  about: "What people do",
  kind: "exchange",
  sectors: ["cell-maker"],
  professions: ["electrochemistry"],
  rungs: ["start"],
  skills: ["impedance"],
};

/** Sets up a programme. */
export async function startTalentPlay(api: TestApi): Promise<TalentPlay> {
  const secretary = await addCaller(api, "secretariat", null);
  const programmeId = await idOfMade(secretary.send("POST", "/v1/talent-programmes", programme));
  const path = `/v1/talent-programmes/${programmeId}`;
  const send: TalentPlay["send"] = (candidate, offerId, change = {}, headers = {}) => {
    const text = { statement: "Why", showsProfile: true, consentVersion: talentConsentVersion };
    return candidate.send("POST", `${path}/applications`, { offerId, ...text, ...change }, headers);
  };
  return {
    secretary,
    programmeId,
    addIntake: () => {
      const times = { opensAt: inMs(-1_000), closesAt: inMs(day), startsOn: inMs(30 * day).slice(0, 10) };
      return idOfMade(secretary.send("POST", `${path}/intakes`, times));
    },
    addHost: async (intakeId, places = 2) => {
      const host = await addCaller(api, "representative");
      const admin = await addCaller(api, "org-admin", host.organisationId);
      const mentor = await addCaller(api, "researcher", host.organisationId);
      const text = { title: "Impedance", description: "What is to be learned", places, months: 6 };
      const offer = { ...text, intakeId, mentorId: mentor.id };
      return { host, admin, mentor, offerId: await idOfMade(host.send("POST", `${path}/offers`, offer)) };
    },
    send,
    apply: (candidate, offerId) => idOfMade(send(candidate, offerId)),
    decide: (host, id, decision, reason) =>
      host.send("POST", `${talentApplicationAt(id)}/decision`, { decision, ...(reason && { reason }) }),
  };
}
