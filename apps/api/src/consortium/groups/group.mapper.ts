import { decide, type Actor } from "@interphase/access";
import {
  decidePlaceRoute,
  giveSeatRoute,
  groupDecisionsRoute,
  groupMembersRoute,
  joinGroupRoute,
  leaveGroupRoute,
  recordDecisionRoute,
  settleJoining,
  updateGroupRoute,
  type CoolingOff,
  type Group,
  type GroupChair,
  type GroupDetail,
} from "@interphase/consortium";
import { actionOf } from "../../platform/http/route-action.js";
import { factsOfGroup } from "./group-access.service.js";
import type { StoredGroup } from "./groups.repository.js";

/** May this actor see who is in? An organisation that has only applied, or is only invited, is not in yet. */
export function seesMembers(actor: Actor, group: StoredGroup): boolean {
  const isIn = group.place === "in";
  const facts = { ...factsOfGroup(actor, group), ...(!isIn && { placedOrganisationIds: [] }) };
  return decide(actor, actionOf(groupMembersRoute), facts).allow;
}

/** What may this actor do in this group? From the policy; joining also as the group's rules have it now. */
export function mayOf(actor: Actor, group: StoredGroup): GroupDetail["may"] {
  const facts = factsOfGroup(actor, group);
  const may = (route: Parameters<typeof actionOf>[0]) => decide(actor, actionOf(route), facts).allow;
  return {
    update: may(updateGroupRoute),
    join: may(joinGroupRoute) && settleJoining(group.joinMode, group.place).ok,
    leave: may(leaveGroupRoute),
    decidePlaces: may(decidePlaceRoute),
    seeSeats: seesMembers(actor, group),
    giveSeats: may(giveSeatRoute) && group.place === "in",
    seeRecord: may(groupDecisionsRoute),
    keepRecord: may(recordDecisionRoute),
  };
}

/** How does a group look in a list? What the reader may not see of it is counted for nobody. */
export function toGroup(actor: Actor, group: StoredGroup): Group {
  const may = mayOf(actor, group);
  const { id, nameEn, nameZh, kind, joinMode, visibility, place, seat } = group;
  return {
    id,
    name: { en: nameEn, zh: nameZh },
    kind,
    joinMode,
    visibility,
    place,
    seat,
    isChair: may.keepRecord,
    organisationCount: may.seeSeats ? group.organisationCount : null,
    openItemCount: may.seeRecord ? group.openItemCount : 0,
    waitingCount: may.decidePlaces ? group.waitingCount : 0,
  };
}

/** How do people of this clean team cool off? Null for other groups. */
function coolingOffOf({ coolingOffDays: days, coolingOffBars: bars }: StoredGroup): CoolingOff | null {
  return days === null || bars === null ? null : { days, bars };
}

/** How does one group look? */
export function toGroupDetail(actor: Actor, group: StoredGroup, chairs: readonly GroupChair[]): GroupDetail {
  const may = mayOf(actor, group);
  return {
    ...toGroup(actor, group),
    charter: group.charter,
    coolingOff: coolingOffOf(group),
    lockDays: group.lockDays,
    createdAt: group.createdAt.toISOString(),
    chairs: may.seeSeats ? [...chairs] : null,
    may,
  };
}
