import { isHeld } from "../groups/seat-held.repository.js";
import type { NoticeSource } from "./notice-source.js";

const closing = "coalesce(b.extended_to, b.closes_at)";
const isOpen = `b.opened_at IS NOT NULL AND b.closed_at IS NULL AND b.annulled_at IS NULL AND ${closing} > clock_timestamp()`;
/** Nothing is said of who voted but to the unit itself, which sees it on the ballot's page too; struck units wait for nothing. */
const unitWaits = `NOT EXISTS (SELECT FROM ballot_casts c WHERE c.ballot_id = b.id AND c.unit_id = u.unit_id)
  AND NOT EXISTS (SELECT FROM ballot_participations v WHERE v.ballot_id = b.id AND v.unit_id = u.unit_id)
  AND NOT EXISTS (SELECT FROM ballot_departures d WHERE d.ballot_id = b.id AND d.organisation_id = u.organisation_id)`;
const path = `'/ballots/' || b.id`;
const mySeat = `s.person_id = $1 AND s.organisation_id = $2 AND ${isHeld("s")}`;
const unit = `JOIN ballot_units u ON u.ballot_id = b.id AND u.organisation_id = $2`;
/** It is not kept when a ballot was extended. Until its first closing it counts as new. */
const extendedAt = `least(b.closes_at, clock_timestamp())`;

const waits = (since: string) =>
  `'ballot.vote-waits', b.id, ${since}, ${closing}, NULL::date, ${path}, b.question, b.group_id`;
const extended = `'ballot.extended', b.id, ${extendedAt}, b.extended_to, NULL::date, ${path}, b.question, b.group_id`;
const closed = `'ballot.closed', b.id, b.closed_at, NULL::timestamptz, NULL::date, ${path}, b.question, b.group_id`;
const annulled = `'ballot.annulled', b.id, b.annulled_at, NULL::timestamptz, NULL::date, ${path}, b.question, b.group_id`;
const isNotOpen = "b.opened_at IS NULL AND b.annulled_at IS NULL AND b.scheduled_at IS NOT NULL";
const cannotOpen = `'ballot.cannot-open', b.id, greatest(b.opens_at, b.scheduled_at), b.closes_at, NULL::date, ${path}, b.question, b.group_id
  FROM ballots b WHERE ${isNotOpen} AND b.obstacle IS NOT NULL AND b.closes_at > clock_timestamp()`;
const notHeld = `'ballot.not-held', b.id, b.closes_at, NULL::timestamptz, NULL::date, ${path}, b.question, b.group_id
  FROM ballots b WHERE ${isNotOpen} AND b.closes_at <= clock_timestamp() AND b.closes_at > $3`;
const isExtended = `b.extended_to IS NOT NULL AND ${isOpen}`;
const isAnnulled = "b.opened_at IS NOT NULL AND b.annulled_at > $3";
const isClosed = "b.closed_at > $3 AND b.annulled_at IS NULL";

const kinds = {
  waits: { kind: "ballot.vote-waits", purpose: "directory" },
  cannotOpen: { kind: "ballot.cannot-open", purpose: "directory" },
  notHeld: { kind: "ballot.not-held", purpose: "directory" },
  extended: { kind: "ballot.extended", purpose: "directory" },
  closed: { kind: "ballot.closed", purpose: "directory" },
  annulled: { kind: "ballot.annulled", purpose: "directory" },
} as const;

/** Where do notifications of ballots come from? Never from a tally: that a ballot has closed is all that is told of its end. */
export const ballotNotices: readonly NoticeSource[] = [
  {
    ...kinds.waits,
    concerns: ({ votes }) => votes,
    sql: `SELECT ${waits("greatest(b.opened_at, s.since)")}
            FROM group_seats s JOIN ballots b ON b.group_id = s.group_id ${unit}
           WHERE ${mySeat} AND s.seat IN ('voting', 'alternate') AND ${isOpen} AND ${unitWaits}`,
  },
  {
    ...kinds.waits,
    concerns: ({ votesInAlliance }) => votesInAlliance,
    sql: `SELECT ${waits("b.opened_at")} FROM ballots b ${unit} WHERE b.group_id IS NULL AND ${isOpen} AND ${unitWaits}`,
  },
  {
    ...kinds.cannotOpen,
    concerns: ({ chairs }) => chairs.length > 0,
    sql: `SELECT ${cannotOpen} AND b.group_id = ANY($4)`,
  },
  {
    ...kinds.cannotOpen,
    concerns: ({ runsAlliance }) => runsAlliance,
    sql: `SELECT ${cannotOpen} AND b.group_id IS NULL`,
  },
  {
    ...kinds.notHeld,
    concerns: ({ chairs }) => chairs.length > 0,
    sql: `SELECT ${notHeld} AND b.group_id = ANY($4)`,
  },
  {
    ...kinds.notHeld,
    concerns: ({ runsAlliance }) => runsAlliance,
    sql: `SELECT ${notHeld} AND b.group_id IS NULL`,
  },
  {
    ...kinds.extended,
    concerns: ({ sits }) => sits,
    sql: `SELECT ${extended} FROM group_seats s JOIN ballots b ON b.group_id = s.group_id WHERE ${mySeat} AND ${isExtended}`,
  },
  {
    ...kinds.extended,
    concerns: ({ votesInAlliance }) => votesInAlliance,
    sql: `SELECT ${extended} FROM ballots b ${unit} WHERE b.group_id IS NULL AND ${isExtended}`,
  },
  {
    ...kinds.closed,
    concerns: ({ sits }) => sits,
    sql: `SELECT ${closed} FROM group_seats s JOIN ballots b ON b.group_id = s.group_id
           WHERE ${mySeat} AND ${isClosed} AND s.since <= b.closed_at`,
  },
  {
    ...kinds.closed,
    concerns: ({ chairs }) => chairs.length > 0,
    sql: `SELECT ${closed} FROM ballots b WHERE b.group_id = ANY($4) AND ${isClosed}
             AND NOT EXISTS (SELECT FROM group_seats s WHERE s.group_id = b.group_id AND ${mySeat} AND s.since <= b.closed_at)`,
  },
  {
    ...kinds.closed,
    concerns: ({ votesInAlliance }) => votesInAlliance,
    sql: `SELECT ${closed} FROM ballots b ${unit} WHERE b.group_id IS NULL AND ${isClosed}`,
  },
  {
    ...kinds.annulled,
    concerns: ({ sits }) => sits,
    sql: `SELECT ${annulled} FROM group_seats s JOIN ballots b ON b.group_id = s.group_id
           WHERE ${mySeat} AND ${isAnnulled} AND s.since <= b.annulled_at`,
  },
  {
    ...kinds.annulled,
    concerns: ({ votesInAlliance }) => votesInAlliance,
    sql: `SELECT ${annulled} FROM ballots b ${unit} WHERE b.group_id IS NULL AND ${isAnnulled}`,
  },
];
