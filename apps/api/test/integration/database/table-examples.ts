import { instant, text, uuid } from "../../../src/platform/database/column.js";
import { table, type AnyTable } from "../../../src/platform/database/table.js";

const all = ["SELECT", "INSERT", "UPDATE", "DELETE"] as const;
const row = { id: uuid("link"), body: text("content") };
const sealedBy = { by: "ballotId", table: "example_ballots", column: "state", value: "closed" } as const;
const ofBallot = [{ columns: ["ballotId"], table: "example_ballots", references: ["id"] }] as const;

/** An organisation's own diary: the class that every table of content had before there were others. */
const diaries = table({
  name: "example_diaries",
  about: "A page of an organisation's diary.",
  tableClass: "organisation-private",
  privileges: all,
  columns: { ...row, ownerOrgId: uuid("link") },
  primaryKey: ["id"],
});

/** A person's card, for them and their organisation. */
const cards = table({
  name: "example_cards",
  about: "A card that a person wrote about themselves.",
  tableClass: "identity",
  subject: { organisation: "organisationId", person: "personId", purposes: ["directory"] },
  privileges: all,
  columns: { ...row, personId: uuid("link"), organisationId: uuid("link") },
  primaryKey: ["id"],
});

/** What every member may read, and its writer may change. */
const announcements = table({
  name: "example_announcements",
  about: "What an organisation announces to all members.",
  tableClass: "members",
  writer: "organisationId",
  privileges: all,
  columns: { ...row, organisationId: uuid("link"), announcedAt: instant("state", { initially: "now()" }) },
  primaryKey: ["id"],
  indexes: { example_announcements_by_time: { columns: ["announcedAt DESC", "id"] } },
});

/** A group's own minutes. */
const minutes = table({
  name: "example_minutes",
  about: "What a group wrote down of a meeting.",
  tableClass: "scoped",
  scope: { kind: "group", id: "groupId" },
  privileges: all,
  columns: { ...row, groupId: uuid("link") },
  primaryKey: ["id"],
});

/** Whose place a column names: a group's, a facility's or a project's. */
const notes = table({
  name: "example_place_notes",
  about: "A note in the place that it names.",
  tableClass: "scoped",
  scope: { kindColumn: "scopeKind", id: "scopeId" },
  privileges: all,
  columns: { ...row, scopeKind: text("link"), scopeId: uuid("link") },
  primaryKey: ["id"],
});

/** What two organisations have agreed. */
const agreements = table({
  name: "example_agreements",
  about: "What two organisations agreed, and nobody else knows.",
  tableClass: "bilateral",
  parties: ["firstOrgId", "secondOrgId"],
  privileges: all,
  columns: { ...row, firstOrgId: uuid("link"), secondOrgId: uuid("link") },
  primaryKey: ["id"],
});

/** What holds the seal of the next three. */
const ballots = table({
  name: "example_ballots",
  about: "A question to all members, open or closed.",
  tableClass: "members",
  writer: "organisationId",
  privileges: all,
  columns: {
    id: uuid("link"),
    organisationId: uuid("link"),
    state: text("state", { initially: "'open'::text" }),
  },
  primaryKey: ["id"],
});

/** An answer that nobody sees before all do. */
const votes = table({
  name: "example_votes",
  about: "An organisation's vote, sealed until the ballot is closed.",
  tableClass: "sealed",
  seal: sealedBy,
  then: { tableClass: "members", writer: "organisationId" },
  privileges: ["SELECT", "INSERT"],
  columns: { ...row, ballotId: uuid("link"), organisationId: uuid("link") },
  primaryKey: ["id"],
  foreignKeys: ofBallot,
});

/** The same, in a group. */
const groupVotes = table({
  name: "example_group_votes",
  about: "A vote within a group, sealed until the ballot is closed.",
  tableClass: "sealed",
  seal: sealedBy,
  then: { tableClass: "scoped", scope: { kind: "group", id: "groupId" } },
  privileges: ["SELECT", "INSERT"],
  columns: { ...row, ballotId: uuid("link"), groupId: uuid("link") },
  primaryKey: ["id"],
  foreignKeys: ofBallot,
});

/** The same, between two. */
const offers = table({
  name: "example_offers",
  about: "An offer to one other organisation, sealed until the ballot is closed.",
  tableClass: "sealed",
  seal: sealedBy,
  then: { tableClass: "bilateral", parties: ["firstOrgId", "secondOrgId"] },
  privileges: ["SELECT", "INSERT"],
  columns: { ...row, ballotId: uuid("link"), firstOrgId: uuid("link"), secondOrgId: uuid("link") },
  primaryKey: ["id"],
  foreignKeys: ofBallot,
});

/** Facts that say nothing of anybody. */
const facts = table({
  name: "example_facts",
  about: "A fact for everybody, which the api does not change.",
  tableClass: "public",
  privileges: ["SELECT"],
  columns: { id: uuid("public"), body: text("public") },
  primaryKey: ["id"],
});

/** A table of each class, as a domain would say it. A new table is a copy of one of these, under a name of its own. */
export const exampleTables: readonly AnyTable[] = [
  diaries,
  cards,
  announcements,
  minutes,
  notes,
  agreements,
  ballots,
  votes,
  groupVotes,
  offers,
  facts,
];
