import { decide, type Actor } from "@interphase/access";
import {
  applyForTalentRoute,
  createTalentIntakeRoute,
  createTalentOfferRoute,
  intakePhaseAt,
  type TalentIntake,
  type TalentOffer,
  type TalentProgramme,
  type TalentProgrammeDetail,
} from "@interphase/consortium";
import { actionOf } from "../../platform/http/route-action.js";
import type {
  ListedProgramme,
  StoredIntake,
  StoredOffer,
  StoredProgramme,
} from "./talent-programmes.repository.js";

/** Programmes are the alliance's own. */
export const programmeFacts = { ownerOrganisationId: null } as const;

/** How does a programme look in a list? */
export function toProgramme({
  id,
  nameEn,
  nameZh,
  kind,
  openUntil,
  ...row
}: ListedProgramme): TalentProgramme {
  const { sectors, professions, rungs, skills } = row;
  return {
    id,
    name: { en: nameEn, zh: nameZh },
    kind,
    sectors,
    professions,
    rungs,
    skills,
    openUntil: openUntil?.toISOString() ?? null,
  };
}

/** How does one programme look to this actor? */
export function toProgrammeDetail(actor: Actor, row: StoredProgramme): TalentProgrammeDetail {
  const may = (route: Parameters<typeof actionOf>[0]) => decide(actor, actionOf(route), programmeFacts).allow;
  return {
    ...toProgramme(row),
    about: row.about,
    createdAt: row.createdAt.toISOString(),
    may: {
      write: may(createTalentIntakeRoute),
      offer: may(createTalentOfferRoute),
      apply: may(applyForTalentRoute),
    },
  };
}

/** How does an intake look, as its clock stands? */
export function toIntake({ id, programmeId, startsOn, places, now, ...times }: StoredIntake): TalentIntake {
  return {
    id,
    programmeId,
    opensAt: times.opensAt.toISOString(),
    closesAt: times.closesAt.toISOString(),
    startsOn,
    phase: intakePhaseAt(times, now),
    places,
  };
}

/** How does an offer look? */
export function toOffer({ hostId, hostName, mentorName, ...row }: StoredOffer): TalentOffer {
  return { ...row, host: { id: hostId, name: hostName }, mentor: mentorName };
}
