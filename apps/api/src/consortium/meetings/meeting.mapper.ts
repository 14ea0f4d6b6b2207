import { decide, type Actor } from "@interphase/access";
import {
  acknowledgeRoute,
  antitrustStatementVersion,
  callMeetingRoute,
  checkAgendaChange,
  checkCancellation,
  checkLateItem,
  checkRecord,
  checkSubmission,
  decideItemRoute,
  lockOf,
  setAttendanceRoute,
  type AgendaItem,
  type Attendant,
  type Meeting,
  type MeetingDetail,
  type MeetingMinutes,
  type MeetingTimes,
} from "@interphase/consortium";
import { actionOf } from "../../platform/http/route-action.js";
import { factsOfMeeting } from "./meeting-access.service.js";
import type {
  StoredAgendaItem,
  StoredAttendant,
  StoredMinutes,
  StoredStop,
} from "./meeting-parts.repository.js";
import type { StoredMeeting } from "./meetings.repository.js";

/** What belongs to a meeting that one reader sees. */
export interface MeetingParts {
  readonly items: readonly StoredAgendaItem[];
  readonly attendants: readonly StoredAttendant[];
  readonly stops: readonly StoredStop[];
  readonly minutes: StoredMinutes | undefined;
  readonly writers: readonly { readonly personId: string; readonly displayName: string | null }[];
  readonly acknowledgedAt: Date | null;
  readonly names: ReadonlyMap<string, string>;
  readonly hasCounsel: boolean;
  readonly now: Date;
}

/** What do the reader's roles allow with a meeting, whatever its state? */
function rightsOf(actor: Actor, meeting: StoredMeeting) {
  const facts = factsOfMeeting(actor, meeting);
  return {
    isChair: decide(actor, actionOf(callMeetingRoute), facts).allow,
    attends: decide(actor, actionOf(acknowledgeRoute), facts).allow,
    records: decide(actor, actionOf(setAttendanceRoute), facts).allow,
    reviews: decide(actor, actionOf(decideItemRoute), facts).allow,
  };
}

/** When is a meeting, for the rules? */
export const meetingTimesOf = ({ startsAt, endsAt, lockDays, cancelledAt }: StoredMeeting): MeetingTimes => ({
  lockDays,
  startsAt: startsAt.getTime(),
  endsAt: endsAt.getTime(),
  isCancelled: cancelledAt !== null,
});

/** How does a meeting look in a list? Points that wait are counted for whoever sees all of them. */
export function toMeeting(actor: Actor, meeting: StoredMeeting, now: Date): Meeting {
  const { isChair, reviews } = rightsOf(actor, meeting);
  const lockedAt = lockOf(meetingTimesOf(meeting));
  return {
    id: meeting.id,
    group: { id: meeting.groupId, name: { en: meeting.groupNameEn, zh: meeting.groupNameZh } },
    title: meeting.title,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    timeZone: meeting.timeZone,
    lockDays: meeting.lockDays,
    lockedAt: new Date(lockedAt).toISOString(),
    isLocked: lockedAt <= now.getTime(),
    isOver: meeting.endsAt <= now,
    isCancelled: meeting.cancelledAt !== null,
    isOfSeries: meeting.seriesId !== null,
    minutes: meeting.minutesState,
    waitingItemCount: isChair || reviews ? meeting.waitingItemCount : 0,
  };
}

/** How does one meeting look to this reader? */
export function toMeetingDetail(actor: Actor, meeting: StoredMeeting, parts: MeetingParts): MeetingDetail {
  const { attends, isChair } = rightsOf(actor, meeting);
  const { names, acknowledgedAt, hasCounsel, stops, now } = parts;
  const seesLink = isChair || (attends && acknowledgedAt !== null);
  return {
    ...toMeeting(actor, meeting, now),
    place: meeting.place,
    link: seesLink ? meeting.link : null,
    hasLink: meeting.link !== null,
    calledBy: toPerson(meeting.calledBy, names),
    secretary: meeting.secretaryId === null ? null : toPerson(meeting.secretaryId, names),
    cancelReason: meeting.cancelReason,
    hasCounsel,
    statement: {
      version: antitrustStatementVersion,
      acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    },
    agenda: itemsFor(actor, meeting, parts),
    attendance: parts.attendants.map(toAttendant),
    stops: stops.map(({ id, at, reason, byPerson, byName }) => ({
      id,
      at: at.toISOString(),
      reason,
      by: byName === null ? null : { id: byPerson, displayName: byName },
    })),
    record: minutesFor(actor, meeting, parts),
    may: mayOf(actor, meeting, parts),
  };
}

/** What waits for counsel, or was refused, may itself say too much: the chair, counsel and whoever proposed it see it. */
function itemsFor(actor: Actor, meeting: StoredMeeting, { items }: MeetingParts): AgendaItem[] {
  const { isChair, reviews } = rightsOf(actor, meeting);
  return items
    .filter(({ state, proposedBy }) => state === "on" || isChair || reviews || proposedBy === actor.personId)
    .map(
      ({
        id,
        title,
        details,
        isLate,
        state,
        proposedBy,
        proposedByName,
        decidedBy,
        decidedByName,
        reason,
      }) => ({
        id,
        title,
        details,
        isLate,
        state,
        proposedBy: proposedByName === null ? null : { id: proposedBy, displayName: proposedByName },
        decidedBy:
          decidedBy === null || decidedByName === null ? null : { id: decidedBy, displayName: decidedByName },
        reason,
      }),
    );
}

/** Drafts are seen by whoever writes them, and by counsel once they have them; what is approved, by the group. */
function minutesFor(
  actor: Actor,
  meeting: StoredMeeting,
  { minutes, writers, names }: MeetingParts,
): MeetingMinutes {
  const { records, reviews } = rightsOf(actor, meeting);
  const { minutesState: state, approvedBy, approvedAt, minutesSha256: sha256, returnReason } = meeting;
  const isWithCounsel = state === "with-counsel";
  const isSeen = state === "approved" || records || (reviews && isWithCounsel);
  return {
    state,
    text: isSeen ? (minutes?.text ?? null) : null,
    version: isSeen ? (minutes?.version ?? 0) : 0,
    writtenBy: isSeen ? writers.flatMap(({ displayName }) => displayName ?? []) : [],
    returnReason: records || reviews ? returnReason : null,
    approvedBy: approvedBy === null ? null : toPerson(approvedBy, names),
    approvedAt: approvedAt?.toISOString() ?? null,
    sha256,
  };
}

function mayOf(actor: Actor, meeting: StoredMeeting, { now, writers }: MeetingParts): MeetingDetail["may"] {
  const { isChair, attends, records, reviews } = rightsOf(actor, meeting);
  const times = meetingTimesOf(meeting);
  const { minutesState } = meeting;
  const at = now.getTime();
  const isOpen = !times.isCancelled && minutesState !== "approved";
  const isRecorded = checkRecord(times, minutesState, at).ok;
  const isWriter = writers.some(({ personId }) => personId === actor.personId);
  return {
    change: isChair && isOpen,
    changeAgenda: isChair && checkAgendaChange(times, at).ok,
    cancel: isChair && checkCancellation(times, at).ok,
    acknowledge: attends && !times.isCancelled,
    proposeItem: attends && checkLateItem(times, at).ok,
    decideItems: reviews && checkCancellation(times, at).ok,
    recordAttendance: records && isRecorded,
    stop: attends && isRecorded,
    writeMinutes: records && isRecorded,
    submitMinutes: records && minutesState === "draft" && checkSubmission(times, minutesState, at).ok,
    decideMinutes: reviews && minutesState === "with-counsel" && times.endsAt <= at && !isWriter,
  };
}

function toAttendant(attendant: StoredAttendant): Attendant {
  const { personId, displayName, organisationName, hasAcknowledged, wasThere } = attendant;
  return { person: { id: personId, displayName }, organisationName, hasAcknowledged, wasThere };
}

function toPerson(id: string, names: ReadonlyMap<string, string>) {
  const displayName = names.get(id);
  return displayName === undefined ? null : { id, displayName };
}
