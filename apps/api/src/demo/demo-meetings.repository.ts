import { allianceRoles, furtherRoles, organisationRoles } from "@interphase/access";
import { sha256OfText } from "@interphase/audit";
import { randomUUID } from "node:crypto";
import type { OwnerConnection } from "../platform/database/owner-connection.js";
import type { DemoPerson } from "./demo-alliance.js";
import { demoGroups } from "./demo-groups.js";

type Person = DemoPerson & { readonly id: string };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const [, steward] = allianceRoles;
const [, , researcher] = organisationRoles;
const counsel = furtherRoles[4];

const minutes = [
  "1. Stack pressure: every cycling result states it in MPa, as measured. Recorded as a decision of the group.",
  "2. Round robin: three laboratories measure the same cell; the protocol is drafted until the next meeting.",
  "3. Contact loss after cycling: two methods were shown; results are compared by the next meeting.",
].join("\n");

/** A meeting that is over, with minutes that counsel has approved; one of which nothing is written yet; one to come whose agenda is locked. */
const demoMeetings = [
  {
    title: "Interfaces, first meeting",
    inDays: -20,
    agenda: [
      "Stack pressure in cycling results",
      "Round robin of three laboratories",
      "Contact loss after cycling",
    ],
    minutes,
  },
  {
    title: "Interfaces, round robin call",
    inDays: -3,
    agenda: ["Laboratories of the round robin", "Who sends the cells"],
    minutes: null,
  },
  {
    title: "Interfaces, second meeting",
    inDays: 5,
    agenda: ["Draft of the round robin protocol", "Contact loss: results of the two methods"],
    minutes: null,
  },
] as const;

/** Adds the meetings of the demo's first group; in the caller's transaction. Where somebody of it is missing, none. */
export async function addDemoMeetings(
  owner: OwnerConnection,
  people: readonly Person[],
  at: string,
): Promise<void> {
  const ofAlliance = (role: string) =>
    people.find((each) => each.organisation === null && each.role === role);
  const [chair, approver, group] = [ofAlliance(steward), ofAlliance(counsel), demoGroups[0]];
  const present = people.filter((each) => each.organisation !== null && each.role === researcher);
  if (chair === undefined || approver === undefined || group === undefined) return;
  for (const meeting of demoMeetings) {
    const id = randomUUID();
    const startsAt = Math.floor(Date.parse(at) / dayMs + meeting.inDays) * dayMs + 7 * hourMs;
    const approval =
      meeting.minutes === null
        ? ["none", null, null, null]
        : ["approved", approver.id, at, sha256OfText(meeting.minutes)];
    await owner.query(
      `INSERT INTO meetings (id, group_id, title, starts_at, ends_at, time_zone, place, called_by, created_at, changed_at,
                             minutes_state, approved_by, approved_at, minutes_sha256)
       VALUES ($1, $2, $3, $4, $5, 'Asia/Shanghai', 'Online', $6, $7, $7, $8, $9, $10, $11)`,
      [
        id,
        group.id,
        meeting.title,
        new Date(startsAt),
        new Date(startsAt + 2 * hourMs),
        chair.id,
        at,
        ...approval,
      ],
    );
    for (const [position, title] of meeting.agenda.entries())
      await owner.query(
        `INSERT INTO meeting_agenda_items (id, meeting_id, position, title, is_late, state, proposed_by, created_at)
         VALUES (gen_random_uuid(), $1, $2, $3, false, 'on', $4, $5)`,
        [id, position, title, chair.id, at],
      );
    if (meeting.minutes === null) continue;
    await owner.query(
      `INSERT INTO meeting_minutes (meeting_id, version, text, written_by, written_at) VALUES ($1, 1, $2, $3, $4)`,
      [id, meeting.minutes, chair.id, at],
    );
    for (const person of [chair, ...present]) await addPresence(owner, id, person, chair, at);
  }
}

async function addPresence(
  owner: OwnerConnection,
  meetingId: string,
  person: Person,
  recordedBy: Person,
  at: string,
): Promise<void> {
  const { id, organisation } = person;
  await owner.query(
    `INSERT INTO meeting_acknowledgements (meeting_id, person_id, version, at) VALUES ($1, $2, 1, $3)`,
    [meetingId, id, at],
  );
  await owner.query(
    `INSERT INTO meeting_attendances (meeting_id, person_id, organisation_id, organisation_name, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [meetingId, id, organisation?.id ?? null, organisation?.name ?? null, recordedBy.id, at],
  );
}
