import { all, nobody, type RoleRows } from "@interphase/contract/testing";
import {
  annulBallotRoute,
  ballotCertificateRoute,
  ballotRoute,
  ballotsRoute,
  castVoteRoute,
  confirmAnnulmentRoute,
  createBallotRoute,
  extendBallotRoute,
  openBallotRoute,
} from "./ballot-route.contract.js";

const third = { numerator: 1, denominator: 3 };
const rule = {
  quorum: { numerator: 1, denominator: 2 },
  inFavour: { numerator: 2, denominator: 3 },
  againstMax: third,
  weights: "equal",
  discussBlocks: true,
};

/*
 * The groups are those of `group.roles.ts`: at home a colleague votes, the researcher observes and the chair chairs. Each group
 * and the alliance have one ballot; that of the alliance is everybody's to see and the representatives' to vote in. One more of each is closed.
 */

/** Who runs a ballot: the group's chair, and the secretariat. */
const run = { home: "nnfn +nnn n+nn n", away: "nnnn +nnn nnnn n", alliance: "ffff +fff ffff f" };

/** Who annuls: the secretariat alone, never the chair. */
const keep = { home: "nnfn +nnn nfnn n", away: "nnnn +nnn nnnn n", alliance: "ffff +fff ffff f" };

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [ballotsRoute.id]: { guard: "action", rows: { none: all }, token: "e", withheld: "2" },
  [createBallotRoute.id]: {
    guard: "action",
    rows: { none: "ffff +fff ffff f", home: "ffff +fff f+ff f", away: "ffff +fff fnff f" },
    token: "s",
    withheld: "f",
    send: ({ place, idOf, soon }) => ({
      json: {
        question: "Shall it be so?",
        groupId: place === "none" ? null : idOf("groupId"),
        rule,
        opensAt: "2026-01-01T00:00:00.000Z",
        closesAt: soon,
        secrecy: "open",
      },
    }),
  },
  [ballotRoute.id]: {
    guard: "action",
    rows: { home: "nn+n +nnn n+nn n", away: "nnnn +nnn nnnn n", alliance: all },
    token: "n",
    withheld: "2",
  },
  [openBallotRoute.id]: { guard: "action", rows: run, token: "s", withheld: "n" },
  [extendBallotRoute.id]: {
    guard: "action",
    rows: run,
    token: "s",
    withheld: "n",
    send: ({ soon }) => ({ json: { closesAt: soon, reason: "Few have voted" } }),
  },
  [castVoteRoute.id]: {
    guard: "action",
    rows: { home: "nn+n fnnn nfnn n", away: "nnnn fnnn nnnn n", alliance: "f+ff ffff ffff f" },
    token: "s",
    withheld: "2",
    send: () => ({ json: { position: "approve" } }),
  },
  [annulBallotRoute.id]: {
    guard: "action",
    rows: keep,
    token: "s",
    withheld: "n",
    send: () => ({ json: { reason: "Asked by mistake" } }),
  },
  [confirmAnnulmentRoute.id]: {
    guard: "action",
    rows: keep,
    token: "s",
    withheld: "n",
    send: ({ idOf }) => ({
      path: { ballotId: idOf("doubtedBallotId") },
      json: { reason: "Asked by mistake" },
    }),
  },
  [ballotCertificateRoute.id]: {
    guard: "public",
    rows: { alliance: all, home: nobody, away: nobody },
    token: "+",
    withheld: "+",
    send: ({ idOf }) => ({ path: { ballotId: idOf("certifiedBallotId") } }),
  },
};
