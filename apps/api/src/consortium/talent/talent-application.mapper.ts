import { decide, type Actor, type Facts } from "@interphase/access";
import {
  acceptTalentOfferRoute,
  decideTalentApplicationRoute,
  hostDecisions,
  stateAfter,
  withdrawTalentApplicationRoute,
  type TalentApplication,
  type TalentApplicationAct,
  type TalentApplicationDetail,
} from "@interphase/consortium";
import { actionOf } from "../../platform/http/route-action.js";
import type {
  ListedTalentApplication,
  StoredTalentApplication,
  TalentCandidate,
} from "./talent-applications.repository.js";

/** What does the policy need to know of an application? It is its host's and its candidate's, and nobody else's. */
export function applicationFacts({
  hostId,
  candidateId,
}: Pick<StoredTalentApplication, "hostId" | "candidateId">): Facts {
  return { ownerOrganisationId: hostId, ownerPersonId: candidateId };
}

/** How does an application look in a list? */
export function toApplication(
  row: ListedTalentApplication,
  candidate: TalentCandidate | undefined,
): TalentApplication {
  return {
    id: row.id,
    programme: { id: row.programmeId, name: { en: row.programmeNameEn, zh: row.programmeNameZh } },
    offer: { id: row.offerId, title: row.offerTitle },
    host: { id: row.hostId, name: row.hostName },
    candidate: { name: candidate?.name ?? "", organisation: candidate?.organisation ?? null },
    state: row.state,
    submittedAt: row.submittedAt.toISOString(),
  };
}

/** How does one application look to this actor? Its own state is all that what they may do depends on. */
export function toApplicationDetail(
  actor: Actor,
  row: StoredTalentApplication,
  candidate: TalentCandidate | undefined,
): TalentApplicationDetail {
  const facts = applicationFacts(row);
  const may = (route: Parameters<typeof actionOf>[0], act: TalentApplicationAct) =>
    decide(actor, actionOf(route), facts).allow && stateAfter(row.state, act).ok;
  return {
    ...toApplication(row, candidate),
    statement: row.statement,
    expertId: row.showsProfile ? (candidate?.expertId ?? null) : null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.reason,
    placementId: row.placementId,
    isOwn: row.candidateId === actor.personId,
    may: {
      withdraw: may(withdrawTalentApplicationRoute, "withdraw"),
      accept: may(acceptTalentOfferRoute, "accept"),
      decide: hostDecisions.filter(
        (decision) => row.candidateId !== actor.personId && may(decideTalentApplicationRoute, decision),
      ),
    },
  };
}
