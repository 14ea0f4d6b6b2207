import { decide, type Actor, type Facts } from "@interphase/access";
import {
  acceptMentoringRoute,
  canComplete,
  checkInStateAt,
  completePlacementRoute,
  keepCheckInRoute,
  mostCheckIns,
  namePlacementMentorRoute,
  planCheckInRoute,
  type CheckIn,
  type TalentPlacement,
} from "@interphase/consortium";
import { actionOf } from "../../platform/http/route-action.js";
import type { StoredCheckIn } from "./talent-check-ins.repository.js";
import type { StoredPlacement } from "./talent-placements.repository.js";

/** What does the policy need to know of a placement, as this actor meets it? It is its candidate's and its mentor's alike. */
export function placementFacts(actor: Actor, { hostId, candidateId, mentorId }: StoredPlacement): Facts {
  const isMentor = mentorId === actor.personId && actor.organisationId === hostId;
  return { ownerOrganisationId: hostId, ownerPersonId: isMentor ? mentorId : candidateId };
}

/** How does a check-in look on this day? */
export function toCheckIn({ id, plannedOn, doneAt, note }: StoredCheckIn, today: string): CheckIn {
  return {
    id,
    plannedOn,
    state: checkInStateAt({ plannedOn, doneAt }, today),
    doneAt: doneAt?.toISOString() ?? null,
    note,
  };
}

/** What can this actor do with a placement as it stands? From the policy, and what has been done. */
export function mayOfPlacement(
  actor: Actor,
  row: StoredPlacement,
  checkIns: readonly StoredCheckIn[],
): TalentPlacement["may"] {
  const facts = placementFacts(actor, row);
  const isOpen = row.completedAt === null;
  const may = (route: Parameters<typeof actionOf>[0]) =>
    isOpen && decide(actor, actionOf(route), facts).allow;
  const isAsked = row.mentorId === actor.personId && row.mentorAcceptedAt === null;
  return {
    acceptMentoring: isAsked && may(acceptMentoringRoute),
    nameMentor: may(namePlacementMentorRoute),
    planCheckIn: checkIns.length < mostCheckIns && may(planCheckInRoute),
    keepCheckIn: checkIns.some(({ doneAt }) => doneAt === null) && may(keepCheckInRoute),
    complete: canComplete(row, row.today) && may(completePlacementRoute),
  };
}

/** How does a placement look to this actor? `mentorName` null: not with the host any more. */
export function toPlacement(
  actor: Actor,
  row: StoredPlacement,
  names: { readonly candidate: string; readonly mentor: string | null },
  checkIns: readonly StoredCheckIn[],
): TalentPlacement {
  const isMine = decide(actor, actionOf(keepCheckInRoute), placementFacts(actor, row)).allow;
  const hasAccepted = row.mentorAcceptedAt !== null;
  return {
    id: row.id,
    applicationId: row.applicationId,
    programme: { id: row.programmeId, name: { en: row.programmeNameEn, zh: row.programmeNameZh } },
    title: row.title,
    host: { id: row.hostId, name: row.hostName },
    candidate: names.candidate,
    mentor: hasAccepted ? names.mentor : null,
    isMentorAsked: !hasAccepted && names.mentor !== null,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    completedAt: row.completedAt?.toISOString() ?? null,
    checkIns: isMine ? checkIns.map((each) => toCheckIn(each, row.today)) : null,
    may: mayOfPlacement(actor, row, checkIns),
  };
}
