import type { Asked } from "@interphase/access";
import {
  antitrustStatementVersion,
  checkRecord,
  mostStops,
  mostStopsOfOne,
  type MeetingDetail,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { MeetingAccess } from "./meeting-access.service.js";
import { MeetingPartsRepository } from "./meeting-parts.repository.js";
import { MeetingReaderService } from "./meeting-reader.service.js";
import { meetingTimesOf } from "./meeting.mapper.js";
import type { StoredMeeting } from "./meetings.repository.js";

/** Who joined a meeting on which terms, who was there, and was it stopped? */
@Injectable()
export class MeetingRecordService {
  constructor(
    private readonly access: MeetingAccess,
    private readonly parts: MeetingPartsRepository,
    private readonly reader: MeetingReaderService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden, meeting.cancelled; meeting.other-statement where another version holds by now. */
  async acknowledge(asked: Asked, meetingId: string, version: number): Promise<Outcome<MeetingDetail>> {
    const found = await this.access.authorize(asked, meetingId);
    if (!found.ok) return found;
    if (found.value.cancelledAt !== null) return refuse("meeting.cancelled");
    if (version !== antitrustStatementVersion) return refuse("meeting.other-statement");
    const { id } = found.value;
    await this.parts.acknowledge(id, asked.actor.personId, version, this.clock.now());
    this.audit.describe({ target: { kind: "meeting", id }, facts: { version: String(version) } });
    return this.reader.read(asked.actor, id);
  }

  /** **Fails** not-found, access.forbidden, meeting.cancelled, not-begun, minutes-approved, unknown-attendant. */
  async setAttendance(
    asked: Asked,
    meetingId: string,
    personIds: readonly string[],
  ): Promise<Outcome<MeetingDetail>> {
    const found = await this.toRecord(asked, meetingId);
    if (!found.ok) return found;
    const meeting = found.value;
    const now = this.clock.now();
    const known = await this.parts.listAttendants(meeting.id, meeting.groupId, now);
    const present = known.filter(({ personId }) => personIds.includes(personId));
    if (present.length < new Set(personIds).size) return refuse("meeting.unknown-attendant");
    await this.parts.writeAttendance(meeting.id, present, asked.actor.personId, now);
    const target = { kind: "meeting", id: meeting.id };
    this.audit.describe({ target, facts: { people: String(present.length) } });
    return this.reader.read(asked.actor, meeting.id);
  }

  /** **Fails** not-found, access.forbidden, meeting.cancelled, not-begun, minutes-approved, too-many-stops. */
  async stop(asked: Asked, meetingId: string, reason: string): Promise<Outcome<MeetingDetail>> {
    const found = await this.toRecord(asked, meetingId);
    if (!found.ok) return found;
    const { id } = found.value;
    const stops = await this.parts.listStops(id);
    const own = stops.filter(({ byPerson }) => byPerson === asked.actor.personId);
    if (own.length >= mostStopsOfOne || stops.length >= mostStops) return refuse("meeting.too-many-stops");
    const stopId = this.clock.newId();
    await this.parts.insertStop(id, stopId, reason, asked.actor.personId, this.clock.now());
    this.audit.describe({ target: { kind: "meeting", id }, facts: { stopId } });
    return this.reader.read(asked.actor, id);
  }

  private async toRecord(asked: Asked, meetingId: string): Promise<Outcome<StoredMeeting>> {
    const found = await this.access.lock(asked, meetingId);
    if (!found.ok) return found;
    const { value: meeting } = found;
    const checked = checkRecord(meetingTimesOf(meeting), meeting.minutesState, this.clock.now().getTime());
    return checked.ok ? found : refuse(checked.failure.code);
  }
}
