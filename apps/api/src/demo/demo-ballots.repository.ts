import { createHash } from "node:crypto";
import {
  ballotRules,
  composeOpening,
  numberElectorate,
  numberingBytesOf,
  openingSha256Of,
  type BallotRule,
  type BallotSecrecy,
  type Position,
} from "@interphase/consortium";
import type { OwnerConnection } from "../platform/database/owner-connection.js";
import type { DemoPerson } from "./demo-alliance.js";
import { demoBallotDocument } from "./demo-documents.repository.js";
import { demoGroups } from "./demo-groups.js";

type Person = DemoPerson & { readonly id: string };
type Seated = Person & { readonly organisation: NonNullable<DemoPerson["organisation"]> };

const running = {
  id: "01980000-0000-7000-8000-0000000000e1",
  question:
    "Shall the alliance’s protocol for contact loss after cycling be tried in a first round of comparison?",
};
const decided = {
  id: "01980000-0000-7000-8000-0000000000e2",
  question: "Shall stack pressure, in MPa as measured, be recorded with every cycling result?",
};
/** The ballot by which the demo's first protocols were agreed to. */
export const demoProtocolBallot = {
  id: "01980000-0000-7000-8000-0000000000e3",
  question:
    "Shall the protocols for ionic conductivity, symmetric cycling, critical current density and H2S release be released as versions 1.0.0?",
};
const positions: readonly Position[] = ["approve", "approve"];
const dayMs = 24 * 60 * 60_000;

/**
 * Adds two ballots of the first demo group: one that is open and waits for votes, and a sealed one whose time is over, which the
 * first worker or reader closes, so that its certificate is made and signed as every other; in the caller's transaction.
 */
export async function addDemoBallots(
  owner: OwnerConnection,
  people: readonly Person[],
  at: string,
): Promise<void> {
  const held = heldBy(people);
  if (held === undefined) return;
  const { group, chair, voters } = held;
  await owner.query("SELECT set_config('app.reach', 'directory', true)");
  await insertBallot(owner, group.id, chair, {
    ...running,
    rule: ballotRules["two-thirds"],
    secrecy: "open",
    opensAt: at,
    closesAt: day(at, 14),
  });
  const document = demoBallotDocument();
  await owner.query(
    `INSERT INTO ballot_documents (ballot_id, position, title, sha256, document_id, number, file_name, size_bytes)
     VALUES ($1, 0, $2, $3, $4, $5, $6, $7)`,
    [
      running.id,
      document.title,
      document.sha256,
      document.documentId,
      document.number,
      document.fileName,
      document.sizeBytes,
    ],
  );
  const [opensAt, closesAt] = [day(at, -21), day(at, -7)];
  const rule = ballotRules["two-thirds-counted"];
  const ballot = { ...decided, rule, secrecy: "sealed" as const, opensAt, closesAt };
  await insertBallot(owner, group.id, chair, ballot);
  await keepHeld(owner, group.id, voters, { ...ballot, castAt: day(at, -14) });
  await insertBallot(owner, group.id, chair, {
    ...demoProtocolBallot,
    rule,
    secrecy: "open",
    opensAt: day(at, 1),
    closesAt: day(at, 15),
  });
  await owner.query("SELECT set_config('app.reach', '', true)");
}

/** Lets the ballot on protocols have been held: named by them while it was to come, voted in, its time over, and closed by nobody yet. */
export async function holdDemoProtocolBallot(
  owner: OwnerConnection,
  people: readonly Person[],
  at: string,
): Promise<void> {
  const held = heldBy(people);
  if (held === undefined) return;
  const [opensAt, closesAt] = [day(at, -18), day(at, -4)];
  const rule = ballotRules["two-thirds-counted"];
  const ballot = { ...demoProtocolBallot, rule, secrecy: "open" as const, opensAt, closesAt };
  // Outside a transaction: for the rest of the connection, until it is taken back below.
  await owner.query("SELECT set_config('app.reach', 'directory', false)");
  await owner.query(
    `UPDATE ballots SET created_at = $2, scheduled_at = $2, opens_at = $2, closes_at = $3 WHERE id = $1`,
    [ballot.id, opensAt, closesAt],
  );
  await keepHeld(owner, held.group.id, held.voters, { ...ballot, castAt: day(at, -10) });
  await owner.query("SELECT set_config('app.reach', '', false)");
}

/** Which group holds the demo's ballots, who chairs it and who votes in it? Undefined where they are not all there. */
function heldBy(people: readonly Person[]) {
  const [group] = demoGroups;
  const chair = people.find(({ role, organisation }) => organisation === null && role === group?.chair);
  const voters = (group?.seats ?? []).flatMap(([slug, role, seat]) => {
    const found = people.find((each) => each.organisation?.slug === slug && each.role === role);
    return seat === "voting" && found?.organisation
      ? [{ ...found, organisation: found.organisation } satisfies Seated]
      : [];
  });
  return group === undefined || chair === undefined || voters.length < positions.length
    ? undefined
    : { group, chair, voters };
}

const day = (at: string, days: number) => new Date(Date.parse(at) + days * dayMs).toISOString();

interface DemoBallot {
  readonly id: string;
  readonly question: string;
  readonly rule: BallotRule;
  readonly secrecy: BallotSecrecy;
  readonly opensAt: string;
  readonly closesAt: string;
}

async function insertBallot(
  owner: OwnerConnection,
  groupId: string,
  chair: Person,
  { id, question, rule, secrecy, opensAt, closesAt }: DemoBallot,
): Promise<void> {
  await owner.query(
    `INSERT INTO ballots (id, group_id, question, rule, secrecy, scheduled_at, opens_at, closes_at, certificate_key, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $6, $7, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), $6, $8)`,
    [id, groupId, question, JSON.stringify(rule), secrecy, opensAt, closesAt, chair.id],
  );
}

/** As it would stand had it been opened in time, voted in, and looked at by nobody since its closing. */
async function keepHeld(
  owner: OwnerConnection,
  groupId: string,
  voters: readonly Seated[],
  { castAt, ...ballot }: DemoBallot & { readonly castAt: string },
): Promise<void> {
  const { id: ballotId, opensAt } = ballot;
  const units = voters
    .map(({ organisation: { id } }) => ({
      id,
      weight: 1,
      members: [{ organisationId: id, tier: "full", weight: 1 }],
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const electorate = { weights: "equal" as const, tierWeights: {}, units };
  const numbers = createHash("sha512").update(ballotId).digest().subarray(0, numberingBytesOf(electorate));
  const naming = numberElectorate(electorate, numbers);
  const opening = composeOpening(
    { ...ballot, ballotId, groupId, documentSha256s: [], openedAt: opensAt, electorate },
    naming,
  );
  await owner.query(`UPDATE ballots SET opened_at = $2, opening = $3, opening_sha256 = $4 WHERE id = $1`, [
    ballotId,
    opensAt,
    JSON.stringify(opening),
    openingSha256Of(opening),
  ]);
  const keyIn = (which: "units" | "organisations", id: string) =>
    naming.form === "numbered" ? naming[which].get(id) : id;
  for (const [index, { id: personId, organisation }] of voters.entries()) {
    const { id, name } = organisation;
    await owner.query(
      `INSERT INTO ballot_units (ballot_id, organisation_id, unit_id, name, tier, weight, unit_key, organisation_key)
       VALUES ($1, $2, $2, $3, 'full', 1, $4, $5)`,
      [ballotId, id, name, keyIn("units", id), keyIn("organisations", id)],
    );
    await owner.query(
      `INSERT INTO ballot_casts (ballot_id, unit_id, sequence, organisation_id, person_id, position, at)
       VALUES ($1, $2, 1, $2, $3, $4, $5)`,
      [ballotId, id, personId, positions[index] ?? "abstain", castAt],
    );
  }
}
