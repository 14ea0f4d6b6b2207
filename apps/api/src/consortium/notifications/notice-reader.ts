import { decide, listFilter, showing, type Actor } from "@interphase/access";
import {
  ballotRoute,
  castVoteRoute,
  confirmWithdrawalRoute,
  decideMinutesRoute,
  decideNamingRoute,
  decidePlaceRoute,
  decideTalentApplicationRoute,
  joinGroupRoute,
  openBallotRoute,
  setApplicationStepRoute,
  withdrawRoute,
} from "@interphase/consortium";
import { decideBreakGlassRoute } from "@interphase/identity";
import { actionOf } from "../../platform/http/route-action.js";
import type { NoticeReader } from "./notice-source.js";

/** What does the policy say of this actor that notifications ask? What it withholds now, it withholds here too. */
export function readerOf(actor: Actor): NoticeReader {
  const clauses = (route: Parameters<typeof actionOf>[0]) => listFilter(actor, actionOf(route));
  const voting = clauses(castVoteRoute);
  const isEverywhere = (clause: object) => Object.values(clause).every((field) => field === null);
  return {
    personId: actor.personId,
    organisationId: actor.organisationId,
    sits: clauses(ballotRoute).some(({ seatedPersonId }) => seatedPersonId !== null),
    votes: voting.some(({ seatedPersonId }) => seatedPersonId !== null),
    runsAlliance: clauses(openBallotRoute).some(
      (clause) => isEverywhere(clause) || clause.isAlliance === true,
    ),
    votesInAlliance: voting.some(({ isAlliance }) => isAlliance === true),
    bringsIn: clauses(joinGroupRoute).some(({ placedOrganisationId }) => placedOrganisationId !== null),
    chairs: clauses(decidePlaceRoute).flatMap(({ scopeId }) => scopeId ?? []),
    processesApplications: clauses(setApplicationStepRoute).some(
      (clause) => isEverywhere(clause) || clause.isAlliance === true,
    ),
    reviewsMeetings: clauses(decideMinutesRoute).some(isEverywhere),
    withdraws: clauses(withdrawRoute).some(({ ownerOrganisationId }) => ownerOrganisationId !== null),
    confirmsWithdrawals: clauses(confirmWithdrawalRoute).some(isEverywhere),
    confirmsNames: clauses(decideNamingRoute).some(isEverywhere),
    readsPlans: decide(actor, showing("sourcing-plan"), { ownerOrganisationId: actor.organisationId }).allow,
    opensRows: clauses(decideBreakGlassRoute).some(({ ownerOrganisationId }) => ownerOrganisationId !== null),
    decidesTalent: clauses(decideTalentApplicationRoute).some(
      ({ ownerOrganisationId }) => ownerOrganisationId !== null,
    ),
  };
}
