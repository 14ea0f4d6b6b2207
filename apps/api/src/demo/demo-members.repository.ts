import { allianceRoles } from "@interphase/access";
import { applicationSteps, type ApplicationContent } from "@interphase/consortium";
import type { OwnerConnection } from "../platform/database/owner-connection.js";
import type { DemoPerson } from "./demo-alliance.js";
import { demoAffiliates, demoMembers } from "./demo-members.js";
import { demoApplicantName, demoTierNames } from "./words/zh/demo-members.js";

type Person = DemoPerson & { readonly id: string };
const [secretariat] = allianceRoles;
const applicationId = "01980000-0000-7000-8000-0000000003a1";
const dayMs = 24 * 60 * 60_000;

const application: ApplicationContent = {
  englishName: "Stonebridge Separators",
  nativeName: demoApplicantName,
  kind: "material",
  countryIso3: "CHN",
  identifiers: [],
  ultimateParent: null,
  contact: { name: "Lin Yue", email: "lin.yue@stonebridge.example" },
  wants: ["groups", "voting"],
  message: "We make thin composite membranes and would like to join the work on interfaces.",
  locale: "zh",
};
const looked: Readonly<Record<string, { state: string; evidence: string | null; note: string | null }>> = {
  identity: { state: "done", evidence: "https://register.example/stonebridge", note: "As in the register." },
  antitrust: { state: "done", evidence: null, note: "Acknowledged by the contact." },
  affiliates: { state: "in-progress", evidence: null, note: null },
};

/** Says of the demo's members in which tier they are, who controls two of them, and that one more applies; in the caller's transaction. */
export async function addDemoMemberships(
  owner: OwnerConnection,
  people: readonly Person[],
  at: string,
): Promise<void> {
  const secretary = people.find(({ role }) => role === secretariat);
  for (const [tier, nameZh] of Object.entries(demoTierNames))
    await owner.query(`UPDATE membership_tiers SET name_zh = $2 WHERE tier = $1`, [tier, nameZh]);
  for (const tier of Object.keys(demoTierNames))
    await owner.query(`UPDATE memberships SET tier = $1 WHERE organisation_id = ANY($2::uuid[])`, [
      tier,
      demoMembers.filter((member) => member.tier === tier).map(({ id }) => id),
    ]);
  if (secretary === undefined) return;
  await addAffiliates(owner, secretary, at);
  await addAgreements(owner, secretary, at);
  await addApplication(owner, secretary, at);
}

async function addAffiliates(owner: OwnerConnection, secretary: Person, at: string): Promise<void> {
  const { slugs, parent, source, sourceLink } = demoAffiliates;
  await owner.query(
    `INSERT INTO legal_entities (id, name, country_iso3, created_at) VALUES ($1, $2, $3, $4)`,
    [parent.id, parent.name, parent.countryIso3, at],
  );
  for (const member of demoMembers.filter(({ slug }) => slugs.some((each) => each === slug)))
    await owner.query(
      `INSERT INTO parent_relations (id, organisation_id, parent_entity_id, source, source_link, confirmed_on, confirmed_by, recorded_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)`,
      [member.id, parent.id, source, sourceLink, at.slice(0, 10), secretary.id, at],
    );
}

async function addAgreements(owner: OwnerConnection, secretary: Person, at: string): Promise<void> {
  await owner.query("SELECT set_config('app.reach', 'directory', true)");
  await owner.query(
    `INSERT INTO agreement_acceptances (id, organisation_id, agreement, agreement_version, accepted_by, accepted_on, recorded_by, recorded_at)
     SELECT gen_random_uuid(), id, agreement, '2026-01', 'Managing director', $2, $3, $4
       FROM unnest($1::uuid[]) AS id, unnest(ARRAY['membership-agreement', 'ip-policy', 'antitrust-policy']) AS agreement`,
    [demoMembers.map(({ id }) => id), at.slice(0, 10), secretary.id, at],
  );
  await owner.query("SELECT set_config('app.reach', '', true)");
}

async function addApplication(owner: OwnerConnection, secretary: Person, at: string): Promise<void> {
  const received = new Date(Date.parse(at) - 4 * dayMs).toISOString();
  await owner.query("SELECT set_config('app.reach', 'applications', true)");
  await owner.query(
    `INSERT INTO applications (id, state, form, contact_email, created_at, changed_at, confirmed_at)
     VALUES ($1, 'in-review', $2, $3, $4, $4, $4)`,
    [applicationId, JSON.stringify(application), application.contact.email, received],
  );
  for (const step of applicationSteps) {
    const { state, evidence, note } = looked[step] ?? { state: "open", evidence: null, note: null };
    await owner.query(
      `INSERT INTO application_steps (application_id, step, state, owner_id, evidence, note, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      state === "open"
        ? [applicationId, step, state, null, null, null, null]
        : [applicationId, step, state, secretary.id, evidence, note, at],
    );
  }
  await owner.query("SELECT set_config('app.reach', '', true)");
}
