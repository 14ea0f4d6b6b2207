import { decide, type Actor } from "@interphase/access";
import {
  annulBallotRoute,
  ballotStateOf,
  castVoteRoute,
  closingOf,
  computeNeeded,
  decideBallotSight,
  latestExtensionOf,
  openBallotRoute,
  type Ballot,
  type BallotDetail,
  type BallotDocument,
  type BallotSight,
  type BallotUnit,
  type BallotVote,
} from "@interphase/consortium";
import { actionOf } from "../../platform/http/route-action.js";
import type { StoredBallotDocument } from "./ballot-documents.repository.js";
import { factsOfBallot, isChairOf, mayReadDocuments, timesOf } from "./ballot-facts.js";
import { standOf, type BallotParts, type BallotStanding } from "./ballot-parts.service.js";
import type { StoredCast, StoredUnit } from "./ballot-votes.repository.js";
import type { ListedBallot, StoredBallot } from "./ballots.repository.js";

/** Has the reader a voting seat, or is an alternate? In the alliance that is for the policy to say. */
export function hasVotingSeat({ groupId, seat }: ListedBallot): boolean {
  return groupId === null || seat === "voting" || seat === "alternate";
}

/** What does this reader see of this ballot now? The one predicate, asked with the state of this moment. */
export function sightOf(ballot: ListedBallot): BallotSight {
  return decideBallotSight({
    secrecy: ballot.secrecy,
    state: ballotStateOf(timesOf(ballot)),
    isInElectorate: ballot.ownUnitId !== null,
    isGroupPublic: ballot.groupId === null,
  });
}

function mayVote(actor: Actor, ballot: ListedBallot): boolean {
  const state = ballotStateOf(timesOf(ballot));
  const isRunning = state === "open" || state === "extended";
  const may = decide(actor, actionOf(castVoteRoute), factsOfBallot(actor, ballot)).allow;
  return may && isRunning && ballot.ownUnitId !== null && hasVotingSeat(ballot);
}

/** How does a ballot look in a list? */
export function toBallot(actor: Actor, ballot: ListedBallot): Ballot {
  const times = timesOf(ballot);
  const { id, question, groupId, groupNameEn, groupNameZh } = ballot;
  return {
    id,
    question,
    group: groupId === null ? null : { id: groupId, name: { en: groupNameEn, zh: groupNameZh } },
    state: ballotStateOf(times),
    opensAt: times.opensAt,
    closesAt: closingOf(times),
    outcome: sightOf(ballot).result ? (ballot.result?.outcome ?? null) : null,
    mayVote: mayVote(actor, ballot),
    hasVoted: ballot.hasVoted,
  };
}

/** What is shown of a ballot beside its own row. */
type ShownParts = BallotParts & { readonly documents: readonly StoredBallotDocument[] };

/** How does one ballot look, as far as this reader sees it? */
export function toBallotDetail(actor: Actor, ballot: StoredBallot, parts: ShownParts): BallotDetail {
  const times = timesOf(ballot);
  const sight = sightOf(ballot);
  const stand = standOf(ballot, parts);
  const base = toBallot(actor, ballot);
  const own = ballot.ownUnitId === null ? undefined : stand.counting.get(ballot.ownUnitId);
  const isOwnSeen = sight.votes || base.mayVote;
  return {
    ...base,
    secrecy: ballot.secrecy,
    rule: ballot.rule,
    documents: parts.documents.map((one) => toBallotDocument(one, mayReadDocuments(actor, ballot))),
    obstacle: ballot.obstacle,
    openedAt: times.openedAt,
    closedAt: times.closedAt,
    plannedClosesAt: times.closesAt,
    extensionReason: ballot.extensionReason,
    latestExtension: latestExtensionOf(times),
    openingSha256: ballot.openingSha256,
    needed: sight.needed ? computeNeeded(ballot.rule, ballot.secrecy, stand.tally) : null,
    units: sight.participation ? unitsOf(parts, stand, sight) : null,
    mine: own === undefined || !isOwnSeen ? null : toBallotVote(own, true),
    result: sight.result ? ballot.result : null,
    certificate: sight.result ? certificateOf(ballot) : null,
    ...runOf(actor, ballot, base),
  };
}

/** Whoever reads the ballot and not the group's documents sees the hashes, which the certificate tells everybody. */
function toBallotDocument(stored: StoredBallotDocument, isRead: boolean): BallotDocument {
  const { title, sha256, url, documentId, number, fileName, sizeBytes, withdrawnAt } = stored;
  const isVersion = documentId !== null && number !== null && fileName !== null && sizeBytes !== null;
  return {
    kind: url === null ? "version" : "link",
    title: isRead ? title : null,
    sha256,
    version: isRead && isVersion ? { documentId, number, fileName, sizeBytes } : null,
    url: isRead ? url : null,
    isWithdrawn: withdrawnAt !== null,
  };
}

/** What has been done to the ballot, and what may the reader do? A proposal is seen by those alone who could confirm it. */
function runOf(
  actor: Actor,
  ballot: StoredBallot,
  { state, mayVote: vote }: Ballot,
): Pick<BallotDetail, "annulment" | "may"> {
  const { annulmentReason: reason, annulmentProposedAt: proposedAt, annulledAt } = ballot;
  const facts = factsOfBallot(actor, ballot);
  const run = decide(actor, actionOf(openBallotRoute), facts).allow;
  const annul = decide(actor, actionOf(annulBallotRoute), facts).allow && !isChairOf(actor, ballot.groupId);
  const isOwn = ballot.annulmentProposedBy === actor.personId;
  const isEnded = state === "closed" || state === "annulled";
  const isSeen = annulledAt !== null || (annul && !isEnded);
  return {
    annulment:
      reason === null || proposedAt === null || !isSeen
        ? null
        : {
            reason,
            proposedAt: proposedAt.toISOString(),
            isOwn,
            annulledAt: annulledAt?.toISOString() ?? null,
          },
    may: {
      vote,
      open: run && state === "scheduled",
      extend: run && state === "open",
      annul: annul && !isEnded,
      confirmAnnulment: annul && !isEnded && reason !== null && !isOwn,
    },
  };
}

/** Units by name, or by number where names are not the reader's. Recusals are open in every ballot: who, and for the electorate why. */
function unitsOf(
  parts: BallotParts,
  { standing, counting }: BallotStanding,
  sight: BallotSight,
): BallotUnit[] {
  const rows = new Map<string, StoredUnit[]>();
  for (const row of parts.units) rows.set(row.unitId, [...(rows.get(row.unitId) ?? []), row]);
  const units = [...standing.values()].map(({ unit, weight, isStruck, isKept }): BallotUnit => {
    const members = rows.get(unit.id) ?? [];
    const vote = counting.get(unit.id);
    const isRecusal = vote?.position === "recuse";
    const isSeen = isRecusal || sight.votes;
    return {
      key: members[0]?.unitKey ?? "",
      name: sight.names
        ? members
            .map(({ name }) => name)
            .sort(compare)
            .join(" / ")
        : null,
      weight,
      isStruck,
      isKept,
      hasVoted: vote !== undefined || parts.voted.has(unit.id),
      vote:
        vote !== undefined && isSeen
          ? toBallotVote(vote, isRecusal ? sight.recusalReasons : sight.texts)
          : null,
    };
  });
  return units.sort((a, b) => compare(a.name ?? a.key, b.name ?? b.key));
}

/** What did a unit say, with its texts where they are seen? */
export function toBallotVote(
  { position, comment, clause, proposedChange }: Pick<StoredCast, keyof BallotVote>,
  isTextSeen: boolean,
): BallotVote {
  return isTextSeen
    ? { position, comment, clause, proposedChange }
    : { position, comment: null, clause: null, proposedChange: null };
}

/** The address of a certificate of a group that is not known of holds a key that nobody guesses. */
function certificateOf({ id, visibility, certificateSha256, certificateKey }: StoredBallot) {
  if (certificateSha256 === null) return null;
  const key = visibility === "members" ? `?key=${certificateKey}` : "";
  return { path: `/v1/ballots/${id}/certificate${key}`, sha256: certificateSha256 };
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
