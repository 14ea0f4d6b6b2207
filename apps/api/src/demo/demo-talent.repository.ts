import { allianceRoles, organisationRoles } from "@interphase/access";
import { talentConsentVersion } from "@interphase/consortium";
import { randomUUID } from "node:crypto";
import type { OwnerConnection } from "../platform/database/owner-connection.js";
import { demoOrganisations, type DemoPerson } from "./demo-alliance.js";
import { demoProgrammeNameZh } from "./words/zh/demo-talent.js";

type Person = DemoPerson & { readonly id: string };

const dayMs = 24 * 3_600_000;
const [analyst, representative, researcher] = organisationRoles;
const [secretariat] = allianceRoles;

const programmeId = "01980000-0000-7000-8000-0000000000f1";
const intakeId = "01980000-0000-7000-8000-0000000000f2";

/** One offer of each member, under fixed ids. */
const offers = [
  {
    id: "01980000-0000-7000-8000-0000000000f3",
    slug: "east-member",
    title: "Contact loss at sulfide interfaces",
    description:
      "Measure how contact is lost while a sulfide cell cycles, with two methods side by side. You should know impedance spectroscopy.",
    places: 2,
    months: 6,
  },
  {
    id: "01980000-0000-7000-8000-0000000000f4",
    slug: "west-member",
    title: "Stack pressure on a pilot line",
    description:
      "Help to hold and record stack pressure on a pilot line, from the press to the finished cell. No experience of dry rooms is needed.",
    places: 1,
    months: 3,
  },
];

/** Adds a programme with an open intake, an offer of each member and one application that waits; in the caller's transaction. */
export async function addDemoTalent(
  owner: OwnerConnection,
  people: readonly Person[],
  at: string,
): Promise<void> {
  const find = (role: string, slug: string | null) =>
    people.find((each) => each.role === role && (each.organisation?.slug ?? null) === slug);
  const runner = find(secretariat, null);
  if (runner === undefined) return;
  await addProgramme(owner, runner.id, at);
  for (const { slug, ...offer } of offers) {
    const [host, mentor] = [find(representative, slug), find(researcher, slug)];
    if (host?.organisation == null || mentor === undefined) continue;
    await owner.query(
      `INSERT INTO talent_offers (id, programme_id, intake_id, host_id, mentor_id, title, description, places, months, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        offer.id,
        programmeId,
        intakeId,
        host.organisation.id,
        mentor.id,
        offer.title,
        offer.description,
        offer.places,
        offer.months,
        at,
        host.id,
      ],
    );
  }
  const [candidate, host] = [find(analyst, "west-member"), demoOrganisations[0]];
  if (candidate !== undefined && host !== undefined) await addApplication(owner, candidate.id, host.id, at);
}

async function addProgramme(owner: OwnerConnection, runnerId: string, at: string): Promise<void> {
  const inDays = (days: number) => new Date(Date.parse(at) + days * dayMs).toISOString();
  await owner.query(
    `INSERT INTO talent_programmes (id, name_en, name_zh, about, kind, sectors, professions, rungs, skills, created_at, created_by)
     VALUES ($1, $2, $3, $4, 'exchange', $5, $6, $7, $8, $9, $10)`,
    [
      programmeId,
      "Interface exchange",
      demoProgrammeNameZh,
      "Some months with another member: see how the same interface is made and measured elsewhere, and bring a method home.",
      ["cell-maker", "material-maker"],
      ["electrochemistry", "materials-science"],
      ["start", "grow"],
      ["interfaces", "impedance"],
      at,
      runnerId,
    ],
  );
  await owner.query(
    `INSERT INTO talent_intakes (id, programme_id, opens_at, closes_at, starts_on, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [intakeId, programmeId, inDays(-7), inDays(35), inDays(120).slice(0, 10), at, runnerId],
  );
}

/** An application is its candidate's to write, for the owner of the database too. */
async function addApplication(
  owner: OwnerConnection,
  candidateId: string,
  hostId: string,
  at: string,
): Promise<void> {
  await owner.query("SELECT set_config('app.person_id', $1, true)", [candidateId]);
  await owner.query(
    `INSERT INTO talent_applications (id, programme_id, intake_id, offer_id, host_id, candidate_id, statement, shows_profile, consent_version, state, submitted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, false, $8, 'submitted', $9)`,
    [
      randomUUID(),
      programmeId,
      intakeId,
      offers[0]?.id,
      hostId,
      candidateId,
      "I read impedance spectra every week and have never seen contact being lost. I would bring our way of fitting them.",
      talentConsentVersion,
      at,
    ],
  );
  await owner.query("SELECT set_config('app.person_id', '', true)");
}
