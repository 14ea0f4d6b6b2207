import { createHash } from "node:crypto";
import { ballotRules } from "@interphase/consortium";
import { uuidv7 } from "uuidv7";
import type { TestCaller } from "../../harness/test-caller.js";
import { asOwner } from "../../harness/test-database.js";
import { idAt, made, type Ids, type Member, type Places } from "./role-route-world.js";

const set = (secretary: TestCaller, visibility: "alliance" | "members") =>
  made(
    secretary.send("POST", "/v1/groups", {
      name: { en: "Interfaces", zh: null },
      charter: "What happens where two materials meet.",
      joinMode: "application",
      visibility,
    }),
  );

/** What the group has decided, and what is to be done: kept as its chair would. */
async function keepRecord(groupId: string, personId: string): Promise<Ids> {
  const [itemId, documentId] = [uuidv7(), uuidv7()];
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO group_decisions (id, group_id, title, decided_on, recorded_by, created_at)
       VALUES ($1, $2, 'We meet monthly', '2026-11-20', $3, now())`,
      [uuidv7(), groupId, personId],
    );
    await owner.query(
      `INSERT INTO group_action_items (id, group_id, text, owner_id, created_by, created_at)
       VALUES ($1, $2, 'Write it down', $3, $3, now())`,
      [itemId, groupId, personId],
    );
    await owner.query(
      `INSERT INTO group_documents (id, group_id, title, created_by, created_at) VALUES ($1, $2, 'Pressure', $3, now())`,
      [documentId, groupId, personId],
    );
    await owner.query(
      `INSERT INTO group_document_versions (document_id, number, group_id, file_name, kind, size_bytes, sha256, attestation, uploaded_by, uploaded_at)
       VALUES ($1, 1, $2, 'pressure.txt', 'txt', 1, repeat('0', 64), '2026-11', $3, now())`,
      [documentId, groupId, personId],
    );
    await owner.query(
      `INSERT INTO group_document_pieces (document_id, number, position, group_id, bytes) VALUES ($1, 1, 0, $2, 'x')`,
      [documentId, groupId],
    );
  });
  return { itemId, documentId };
}

/** A clean team that the member is in, where two of its people wait for counsel. */
async function nameFor(secretary: TestCaller, { organisationId, analyst, admin }: Member): Promise<Ids> {
  const teamId = await made(
    secretary.send("POST", "/v1/groups", {
      ...{ name: { en: "Benchmark", zh: null }, charter: "What competitors must not tell each other." },
      ...{ joinMode: "invitation", visibility: "members", kind: "clean-team" },
      coolingOff: { days: 90, bars: "commercial" },
    }),
  );
  const path = `/v1/groups/${teamId}`;
  const invite = { decision: "invite" };
  await made(secretary.send("PUT", `${path}/members/${organisationId}`, invite), "none");
  await made(admin.send("POST", `${path}/members`, {}), "state");
  const accessEndsOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const name = (personId: string) => made(admin.send("POST", `${path}/namings`, { personId, accessEndsOn }));
  await name(admin.id);
  return { teamId, namingId: await name(analyst.id) };
}

/** A ballot that is due, held by two thirds. */
const hold = (secretary: TestCaller, groupId: string | null) =>
  made(
    secretary.send("POST", "/v1/ballots", {
      question: "Shall it be so?",
      groupId,
      rule: ballotRules["two-thirds"],
      opensAt: "2026-01-01T00:00:00.000Z",
      closesAt: new Date(Date.now() + 86_400_000).toISOString(),
      secrecy: "open",
    }),
  );

/** A ballot that is over, kept as its closing would, with a certificate that says nothing. */
async function keepCertified(groupId: string | null): Promise<string> {
  const id = uuidv7();
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO ballots (id, group_id, question, rule, secrecy, scheduled_at, opens_at, opened_at, closes_at, closed_at,
                            opening, certificate, certificate_key, created_at, created_by)
       VALUES ($1, $2, 'Was it so?', $3, 'open', now(), now() - interval '2 days', now() - interval '2 days',
               now() - interval '1 day', now() - interval '1 day', '{}', '{}', 'key', now() - interval '3 days', $1)`,
      [id, groupId, JSON.stringify(ballotRules["two-thirds"])],
    ),
  );
  return id;
}

/** Rules that one of the secretariat has proposed. */
async function proposeCharter(secretary: TestCaller, groupId: string | null): Promise<string> {
  const rules = [ballotRules["two-thirds"]];
  const { body } = await secretary.send("POST", "/v1/ballot-charters", { groupId, rules });
  return (body["proposal"] as { readonly id: string }).id;
}

/** A ballot that one of the secretariat wants annulled. */
async function doubt(secretary: TestCaller, groupId: string | null): Promise<string> {
  const ballotId = await hold(secretary, groupId);
  const reason = "Asked by mistake";
  await made(secretary.send("POST", `/v1/ballots/${ballotId}/annulment`, { reason }));
  return ballotId;
}

/** A meeting to come, called as its chair would, with a late point that waits. */
async function keepMeeting(groupId: string, personId: string): Promise<Ids> {
  const [meetingId, lateItemId] = [uuidv7(), uuidv7()];
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO meetings (id, group_id, title, starts_at, ends_at, time_zone, called_by, created_at, changed_at)
       VALUES ($1, $2, 'Interfaces', now() + interval '2 days', now() + interval '3 days', 'UTC', $3, now(), now())`,
      [meetingId, groupId, personId],
    );
    await owner.query(
      `INSERT INTO meeting_agenda_items (id, meeting_id, position, title, is_late, state, proposed_by, created_at)
       VALUES ($1, $2, 0, 'Late', true, 'waiting', $3, now())`,
      [lateItemId, meetingId, personId],
    );
  });
  const calendarToken = `cal_${createHash("sha256").update(meetingId).digest("base64url")}`;
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO calendar_addresses (id, person_id, token_sha256, created_at) VALUES ($1, $2, $3, now())`,
      [uuidv7(), personId, createHash("sha256").update(calendarToken).digest()],
    ),
  );
  return { meetingId, lateItemId, calendarToken };
}

/**
 * A hidden group in which the member is, with a decision, an action item and a ballot; and one of the alliance, which holds a ballot too. A colleague and the
 * researcher sit in the one at home, and the chair chairs it.
 */
export const places: Places = {
  async about(_ids, secretary, member) {
    if (member === undefined)
      return {
        groupId: await set(secretary, "alliance"),
        ballotId: await hold(secretary, null),
        certifiedBallotId: await keepCertified(null),
        doubtedBallotId: await doubt(secretary, null),
        charterId: await proposeCharter(secretary, null),
      };
    const groupId = await set(secretary, "members");
    const path = `/v1/groups/${groupId}`;
    const invite = { decision: "invite" };
    await made(secretary.send("PUT", `${path}/members/${member.organisationId}`, invite), "none");
    await made(member.admin.send("POST", `${path}/members`, {}), "state");
    const seat = `${path}/seats/${member.admin.id}`;
    await made(member.admin.send("PUT", seat, { seat: "voting" }), "none");
    const ballotId = await hold(secretary, groupId);
    const certifiedBallotId = await keepCertified(groupId);
    const doubtedBallotId = await doubt(secretary, groupId);
    const charterId = await proposeCharter(secretary, groupId);
    return {
      groupId,
      ballotId,
      certifiedBallotId,
      doubtedBallotId,
      charterId,
      ...(await nameFor(secretary, member)),
      ...(await keepRecord(groupId, member.analyst.id)),
      ...(await keepMeeting(groupId, member.analyst.id)),
    };
  },
  async settled({ callers, at }) {
    const groupId = idAt(at.home, "groupId");
    const [researcher, admin, chair] = [2, 3, 9].map((index) => callers[index]!);
    const seats = `/v1/groups/${groupId}/seats`;
    const colleague = idAt(at.home, "personId");
    await made(admin!.send("PUT", `${seats}/${colleague}`, { seat: "voting" }), "none");
    await made(admin!.send("PUT", `${seats}/${researcher!.id}`, { seat: "observer" }), "none");
    await asOwner(async (owner) => {
      await owner.query(
        `INSERT INTO group_seats (id, group_id, organisation_id, person_id, seat, since, access_ends_at, given_by)
         VALUES ($1, $2, $3, $4, 'voting', now(), now() + interval '30 days', $4)`,
        [uuidv7(), idAt(at.home, "teamId"), researcher!.organisationId, researcher!.id],
      );
      const sql = "UPDATE role_assignments SET scope_id = $1 WHERE person_id = $2";
      await owner.query(sql, [groupId, chair!.id]);
      await owner.query(
        `INSERT INTO scope_members (id, scope_kind, scope_id, person_id, starts_at)
         VALUES ($1, 'group', $2, $3, now() - interval '1 second')`,
        [uuidv7(), groupId, chair!.id],
      );
    });
  },
};
