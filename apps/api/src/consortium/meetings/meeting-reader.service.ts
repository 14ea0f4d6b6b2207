import type { Actor } from "@interphase/access";
import { antitrustStatementVersion, type MeetingDetail } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { MeetingPartsRepository } from "./meeting-parts.repository.js";
import { toMeetingDetail } from "./meeting.mapper.js";
import { MeetingsRepository } from "./meetings.repository.js";

/** How does one meeting look to a reader now? After the policy was asked. */
@Injectable()
export class MeetingReaderService {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly parts: MeetingPartsRepository,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found where it has gone. */
  async read(actor: Actor, meetingId: string): Promise<Outcome<MeetingDetail>> {
    const meeting = await this.meetings.find(meetingId, actor);
    if (meeting === undefined) return refuse("not-found");
    const now = this.clock.now();
    const { id, groupId, calledBy, secretaryId, approvedBy } = meeting;
    const named = [calledBy, secretaryId, approvedBy].flatMap((person) => person ?? []);
    const value = toMeetingDetail(actor, meeting, {
      items: await this.parts.listItems(id),
      attendants: await this.parts.listAttendants(id, groupId, now),
      stops: await this.parts.listStops(id),
      minutes: await this.parts.findMinutes(id),
      writers: await this.parts.listWriters(id),
      acknowledgedAt: await this.parts.findAcknowledgement(id, actor.personId, antitrustStatementVersion),
      names: await this.parts.listNames(named),
      hasCounsel: await this.meetings.hasCounsel(now),
      now,
    });
    return { ok: true, value };
  }
}
