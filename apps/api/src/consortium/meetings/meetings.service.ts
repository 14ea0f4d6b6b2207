import type { Asked } from "@interphase/access";
import {
  checkAgendaChange,
  checkCall,
  checkCancellation,
  timesOfSeries,
  type Meeting,
  type MeetingChangeRequest,
  type MeetingDetail,
  type NewMeetingRequest,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { MeetingAccess } from "./meeting-access.service.js";
import { MeetingPartsRepository } from "./meeting-parts.repository.js";
import { MeetingReaderService } from "./meeting-reader.service.js";
import { meetingTimesOf, toMeeting } from "./meeting.mapper.js";
import { MeetingsRepository, type MeetingFilter, type StoredMeeting } from "./meetings.repository.js";

interface MeetingQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly when: "coming" | "past";
}

type Items = NewMeetingRequest["agenda"];

/** Which meetings are called, and what are they about? Loads, asks the policy and the rules, changes; in the caller's transaction. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly parts: MeetingPartsRepository,
    private readonly access: MeetingAccess,
    private readonly reader: MeetingReaderService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden. */
  async listOfGroup(
    asked: Asked,
    groupId: string,
    query: MeetingQuery,
  ): Promise<Outcome<{ items: Meeting[]; nextCursor: string | null }>> {
    const group = await this.access.authorizeGroup(asked, groupId);
    if (!group.ok) return group;
    const filter = { groupId: group.value.id, isComing: query.when === "coming", isWaiting: false };
    return this.page(asked, filter, query);
  }

  async list(
    asked: Asked,
    query: MeetingQuery & { readonly waiting?: "yes" | undefined },
  ): Promise<Outcome<{ items: Meeting[]; nextCursor: string | null }>> {
    const isWaiting = query.waiting === "yes";
    return this.page(asked, { groupId: null, isComing: query.when === "coming", isWaiting }, query);
  }

  /** **Fails** not-found. */
  async get(asked: Asked, meetingId: string): Promise<Outcome<MeetingDetail>> {
    const found = await this.access.authorize(asked, meetingId);
    return found.ok ? this.reader.read(asked.actor, found.value.id) : found;
  }

  /** The first of them. **Fails** not-found, access.forbidden, meeting.times, notice-too-short, unknown-secretary. */
  async call(asked: Asked, groupId: string, request: NewMeetingRequest): Promise<Outcome<MeetingDetail>> {
    const group = await this.access.authorizeGroup(asked, groupId);
    if (!group.ok) return group;
    const now = this.clock.now();
    const { title, timeZone, place, link, secretaryId, agenda, repeat } = request;
    const first = { startsAt: Date.parse(request.startsAt), endsAt: Date.parse(request.endsAt) };
    const { id: groupOf, lockDays } = group.value;
    const checked = checkCall({ ...first, lockDays }, now.getTime());
    if (!checked.ok) return refuse(checked.failure.code);
    if (!(await this.mayWrite(groupOf, secretaryId, now))) return refuse("meeting.unknown-secretary");
    const times = repeat === null ? [first] : timesOfSeries(first, timeZone, repeat.every, repeat.times);
    const seriesId = repeat === null ? null : this.clock.newId();
    const ids = times.map(() => this.clock.newId());
    for (const [index, { startsAt, endsAt }] of times.entries()) {
      const id = ids[index] ?? "";
      await this.meetings.insert({
        ...{ id, groupId: groupOf, lockDays, seriesId, title, timeZone, place, link, secretaryId },
        ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
        ...{ calledBy: asked.actor.personId, createdAt: now },
      });
      await this.writeAgenda(id, agenda, asked, now);
    }
    const [id = ""] = ids;
    const facts = { groupId: groupOf, startsAt: request.startsAt, meetings: String(times.length) };
    this.audit.describe({ target: { kind: "meeting", id }, facts });
    return this.reader.read(asked.actor, id);
  }

  /**
   * Until the agenda is locked everything; then where it is held and who writes the minutes.
   * **Fails** not-found, access.forbidden, meeting.agenda-locked, cancelled, minutes-approved, times, notice-too-short, unknown-secretary.
   */
  async change(
    asked: Asked,
    meetingId: string,
    change: MeetingChangeRequest,
  ): Promise<Outcome<MeetingDetail>> {
    const found = await this.access.lock(asked, meetingId);
    if (!found.ok) return found;
    const meeting = found.value;
    const now = this.clock.now();
    const next = changed(meeting, change);
    const refusal = refusalOfChange(meeting, change, next, now);
    if (refusal !== undefined) return refuse(refusal);
    if (change.secretaryId != null && !(await this.mayWrite(meeting.groupId, change.secretaryId, now)))
      return refuse("meeting.unknown-secretary");
    await this.meetings.change(meeting.id, next, now);
    this.note(meeting.id, { changed: Object.keys(change).join(" ") });
    return this.reader.read(asked.actor, meeting.id);
  }

  /** **Fails** not-found, access.forbidden, meeting.cancelled, meeting.over. */
  async cancel(asked: Asked, meetingId: string, reason: string): Promise<Outcome<MeetingDetail>> {
    const found = await this.access.lock(asked, meetingId);
    if (!found.ok) return found;
    const now = this.clock.now();
    const checked = checkCancellation(meetingTimesOf(found.value), now.getTime());
    if (!checked.ok) return refuse(checked.failure.code);
    await this.meetings.cancel(found.value.id, reason, now);
    this.note(found.value.id);
    return this.reader.read(asked.actor, found.value.id);
  }

  /** **Fails** not-found, access.forbidden, meeting.cancelled, meeting.agenda-locked. */
  async setAgenda(asked: Asked, meetingId: string, items: Items): Promise<Outcome<MeetingDetail>> {
    const found = await this.access.lock(asked, meetingId);
    if (!found.ok) return found;
    const now = this.clock.now();
    const checked = checkAgendaChange(meetingTimesOf(found.value), now.getTime());
    if (!checked.ok) return refuse(checked.failure.code);
    await this.writeAgenda(found.value.id, items, asked, now);
    await this.meetings.touch(found.value.id, now);
    this.note(found.value.id, { items: String(items.length) });
    return this.reader.read(asked.actor, found.value.id);
  }

  private async page(
    asked: Asked,
    filter: MeetingFilter,
    { limit, cursor }: MeetingQuery,
  ): Promise<Outcome<{ items: Meeting[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(cursor);
    if (!after.ok) return after;
    const now = this.clock.now();
    const rows = await this.meetings.list(asked, filter, now, limit, after.value);
    const page = toPage(rows, limit, ({ startsAt, id }) => [startsAt.toISOString(), id]);
    return {
      ok: true,
      value: { ...page, items: page.items.map((row) => toMeeting(asked.actor, row, now)) },
    };
  }

  private async mayWrite(groupId: string, personId: string | null, now: Date): Promise<boolean> {
    return personId === null || (await this.parts.isOfGroup(groupId, personId, now));
  }

  private writeAgenda(meetingId: string, items: Items, { actor }: Asked, now: Date): Promise<void> {
    const written = items.map(({ title, details }) => ({ id: this.clock.newId(), title, details }));
    return this.parts.writeAgenda(meetingId, written, actor.personId, now);
  }

  private note(id: string, facts: Readonly<Record<string, string>> = {}): void {
    this.audit.describe({ target: { kind: "meeting", id }, facts });
  }
}

function changed(meeting: StoredMeeting, change: MeetingChangeRequest) {
  const { startsAt, endsAt } = change;
  return {
    title: change.title ?? meeting.title,
    startsAt: startsAt === undefined ? meeting.startsAt : new Date(startsAt),
    endsAt: endsAt === undefined ? meeting.endsAt : new Date(endsAt),
    timeZone: change.timeZone ?? meeting.timeZone,
    place: change.place === undefined ? meeting.place : change.place,
    link: change.link === undefined ? meeting.link : change.link,
    secretaryId: change.secretaryId === undefined ? meeting.secretaryId : change.secretaryId,
  };
}

const free = ["place", "link", "secretaryId"];

function refusalOfChange(
  meeting: StoredMeeting,
  change: MeetingChangeRequest,
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  now: Date,
) {
  if (meeting.minutesState === "approved") return "meeting.minutes-approved";
  const checked = checkAgendaChange(meetingTimesOf(meeting), now.getTime());
  if (Object.keys(change).every((name) => free.includes(name)))
    return checked.ok || checked.failure.code === "meeting.agenda-locked" ? undefined : checked.failure.code;
  if (!checked.ok) return checked.failure.code;
  const times = { startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), lockDays: meeting.lockDays };
  const called = checkCall(times, now.getTime());
  return called.ok ? undefined : called.failure.code;
}
