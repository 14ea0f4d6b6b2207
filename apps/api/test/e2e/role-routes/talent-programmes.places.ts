import { uuidv7 } from "uuidv7";
import { asOwner } from "../../harness/test-database.js";
import { idAt, made, type Ids, type Places } from "./role-route-world.js";
import type { TestCaller } from "../../harness/test-caller.js";

/** A programme that takes people now. */
async function setUp(secretary: TestCaller): Promise<Ids> {
  const programme = {
    name: { en: "Half a year elsewhere", zh: null },
    about: "What people do",
    kind: "exchange",
    sectors: [],
    professions: [],
    rungs: [],
    skills: [],
  };
  const programmeId = await made(secretary.send("POST", "/v1/talent-programmes", programme));
  const intakeId = uuidv7();
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO talent_intakes (id, programme_id, opens_at, closes_at, starts_on, created_at, created_by)
       VALUES ($1, $2, now() - interval '1 day', now() + interval '1 day', current_date + 30, now(), $3)`,
      [intakeId, programmeId, secretary.id],
    ),
  );
  return { programmeId, intakeId };
}

/** What a host offers there. */
async function offer({ programmeId, intakeId }: Ids, hostId: string, mentorId: string): Promise<string> {
  const id = uuidv7();
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO talent_offers (id, programme_id, intake_id, host_id, mentor_id, title, description, places, months, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, 'Impedance', 'What is to be learned', 5, 6, now(), $5)`,
      [id, programmeId, intakeId, hostId, mentorId],
    ),
  );
  return id;
}

/** An application to that host, in this state. */
async function apply(offerId: string, candidateId: string, state: "submitted" | "accepted"): Promise<string> {
  const id = uuidv7();
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO talent_applications (id, programme_id, intake_id, offer_id, host_id, candidate_id, statement, shows_profile,
                                        consent_version, state, submitted_at, ended_at)
       SELECT $1, f.programme_id, f.intake_id, f.id, f.host_id, $3, 'Why', false, '2026-11', $4, now(),
              CASE WHEN $4 = 'accepted' THEN now() END
         FROM talent_offers f WHERE f.id = $2`,
      [id, offerId, candidateId, state],
    ),
  );
  return id;
}

/** A programme of the alliance; at each member an offer, an application to it and a placement; of each caller an application to the one away. */
export const places: Places = {
  async about({ organisationId }, secretary, member) {
    const ids = await setUp(secretary);
    if (member === undefined || organisationId === undefined) return ids;
    const offerId = await offer(ids, organisationId, member.analyst.id);
    const acceptedId = await apply(offerId, secretary.id, "accepted");
    const placementId = uuidv7();
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO talent_placements (id, application_id, programme_id, intake_id, host_id, candidate_id, mentor_id, starts_on, ends_on, created_at)
         SELECT $1, a.id, a.programme_id, a.intake_id, a.host_id, a.candidate_id, $3, current_date, current_date + 180, now()
           FROM talent_applications a WHERE a.id = $2`,
        [placementId, acceptedId, member.analyst.id],
      ),
    );
    const checkInId = uuidv7();
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO talent_check_ins (id, placement_id, host_id, candidate_id, planned_on, planned_at, planned_by)
         SELECT $1, p.id, p.host_id, p.candidate_id, p.starts_on, now(), p.mentor_id FROM talent_placements p WHERE p.id = $2`,
        [checkInId, placementId],
      ),
    );
    return {
      ...ids,
      offerId,
      placementId,
      checkInId,
      applicationId: await apply(offerId, secretary.id, "submitted"),
    };
  },
  async aboutCaller(caller, _role, away) {
    return { applicationId: await apply(idAt(away, "offerId"), caller.id, "submitted") };
  },
};
