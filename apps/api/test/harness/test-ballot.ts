import {
  ballotOpeningSchema,
  ballotRules,
  openingSha256Of,
  verifyCertificate,
  type SignedCertificate,
} from "@interphase/consortium";
import type { Answer, TestApi } from "./test-api.js";
import { addCaller, type TestCaller } from "./test-caller.js";
import { asOwner } from "./test-database.js";

type Body = Readonly<Record<string, unknown>>;
/** A list as the api gives it. */
export type Items = readonly Body[];

/** Status and code of an answer. */
export const told = ({ status, body }: Answer): readonly [number, unknown] => [status, body["code"]];
/** An instant so many milliseconds from now. */
export const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** A ballot that opens at once and closes in an hour, by two thirds. */
export const ballotOf = (groupId: string | null, change: Body = {}): Body => ({
  question: "Shall we publish version 2?",
  groupId,
  rule: ballotRules[change["secrecy"] === undefined ? "two-thirds" : "two-thirds-counted"],
  opensAt: inMs(-1_000),
  closesAt: inMs(3_600_000),
  secrecy: "open",
  ...change,
});

/** Asks for a ballot. */
export const make = (caller: TestCaller, groupId: string | null, change: Body = {}): Promise<Answer> =>
  caller.send("POST", "/v1/ballots", ballotOf(groupId, change));
/** Casts for the caller's unit. */
export const cast = (caller: TestCaller, ballotId: string, json: Body): Promise<Answer> =>
  caller.send("PUT", `/v1/ballots/${ballotId}/votes/mine`, json);
/** One ballot as the caller sees it. */
export const read = (caller: TestCaller, ballotId: string): Promise<Answer> =>
  caller.get(`/v1/ballots/${ballotId}`);

/** Who a ballot of a group is held with. */
export interface TestBallotGroup {
  readonly groupId: string;
  readonly members: readonly { readonly admin: TestCaller; readonly person: TestCaller }[];
  /** One of each member, with a voting seat; the first of them chairs. */
  readonly voters: readonly TestCaller[];
  readonly chair: TestCaller;
}

/** An organisation that is in a group, its administrator, and somebody with a seat there. */
export async function addMember(api: TestApi, secretary: TestCaller, groupId: string, seat = "voting") {
  const admin = await addCaller(api, "org-admin");
  const person = await addCaller(api, "researcher", admin.organisationId);
  const path = `/v1/groups/${groupId}`;
  await secretary.send("PUT", `${path}/members/${String(admin.organisationId)}`, { decision: "invite" });
  await admin.send("POST", `${path}/members`, {});
  expect((await admin.send("PUT", `${path}/seats/${person.id}`, { seat })).status).toBe(204);
  return { admin, person };
}

/** A group with so many voting organisations, the first of whom has its chair. */
export async function addBallotGroup(
  api: TestApi,
  secretary: TestCaller,
  size: number,
  visibility = "members",
): Promise<TestBallotGroup> {
  const text = { name: { en: "Interfaces", zh: null }, charter: "What we do", joinMode: "invitation" };
  const answer = await secretary.send("POST", "/v1/groups", { ...text, visibility });
  const groupId = String(answer.body["id"]);
  const members: { admin: TestCaller; person: TestCaller }[] = [];
  for (let index = 0; index < size; index += 1) members.push(await addMember(api, secretary, groupId));
  const chair = members[0]!.person;
  const role = { personId: chair.id, role: "group-chair", scopeId: groupId };
  expect((await secretary.send("POST", "/v1/role-assignments", role)).status).toBe(201);
  return { groupId, members, voters: members.map(({ person }) => person), chair };
}

/**
 * Lets a ballot's time be over, without waiting: everything that has happened to it is moved back, as if it had been made earlier.
 * What was fixed at opening says the earlier times too, and has their hash.
 */
export async function ageBallot(ballotId: string): Promise<void> {
  await asOwner(async (owner) => {
    const { rows } = await owner.query<{ opening: string; by: number }>(
      `SELECT opening, ceil(extract(epoch FROM coalesce(extended_to, closes_at) - clock_timestamp()) * 1000)::float8 + 1 AS by
         FROM ballots WHERE id = $1`,
      [ballotId],
    );
    const { opening: written, by } = rows[0]!;
    const opening = ballotOpeningSchema.parse(JSON.parse(written));
    const moved = (instant: string) => new Date(Date.parse(instant) - by).toISOString();
    const { opensAt, openedAt, closesAt } = opening;
    const earlier = {
      ...opening,
      opensAt: moved(opensAt),
      openedAt: moved(openedAt),
      closesAt: moved(closesAt),
    };
    await owner.query(
      `UPDATE ballots SET opens_at = opens_at - $2 * interval '1 ms', opened_at = opened_at - $2 * interval '1 ms',
              closes_at = closes_at - $2 * interval '1 ms', extended_to = extended_to - $2 * interval '1 ms',
              opening = $3, opening_sha256 = $4 WHERE id = $1`,
      [ballotId, by, JSON.stringify(earlier), openingSha256Of(earlier)],
    );
    for (const table of ["ballot_casts", "ballot_departures"])
      await owner.query(`UPDATE ${table} SET at = at - $2 * interval '1 ms' WHERE ballot_id = $1`, [
        ballotId,
        by,
      ]);
  });
}

/** Reads a ballot, which opens it, ages it, and reads it again, which closes it. */
export async function readClosed(caller: TestCaller, ballotId: string): Promise<Body> {
  await read(caller, ballotId);
  await ageBallot(ballotId);
  const { body } = await read(caller, ballotId);
  expect(body["state"]).toBe("closed");
  return body;
}

/** The certificate of a closed ballot, as anybody gets it. */
export async function certificateOf(api: TestApi, detail: Body): Promise<string> {
  const { path } = detail["certificate"] as { path: string };
  const answer = await api.request("GET", path);
  expect(answer.status).toBe(200);
  return answer.text;
}

/** What a certificate says, once it has been verified with the platform's key. */
export async function verified(api: TestApi, detail: Body): Promise<SignedCertificate["certificate"]> {
  const keys = await api.request("GET", "/v1/audit/keys");
  const publicKey = String((keys.body["items"] as Items)[0]?.["publicKey"]);
  const answer = verifyCertificate(await certificateOf(api, detail), [publicKey]);
  expect(answer).toMatchObject({ ok: true });
  return (answer as { signed: SignedCertificate }).signed.certificate;
}
