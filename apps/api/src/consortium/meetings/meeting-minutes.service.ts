import type { Asked } from "@interphase/access";
import { sha256OfText } from "@interphase/audit";
import {
  checkMinutesDecision,
  checkRecord,
  checkSubmission,
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
import { MeetingsRepository } from "./meetings.repository.js";

/** What counsel says of minutes, having read one version of them. */
export type MinutesDecision =
  | { readonly decision: "approve"; readonly version: number }
  | { readonly decision: "return"; readonly version: number; readonly reason: string };

/** What was said in a meeting, and who has approved that it says so? */
@Injectable()
export class MeetingMinutesService {
  constructor(
    private readonly access: MeetingAccess,
    private readonly meetings: MeetingsRepository,
    private readonly parts: MeetingPartsRepository,
    private readonly reader: MeetingReaderService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * A new version; what counsel has is taken back.
   * **Fails** not-found, access.forbidden, meeting.cancelled, not-begun, minutes-approved; minutes-changed where somebody else wrote since.
   */
  async write(
    asked: Asked,
    meetingId: string,
    { text, afterVersion }: { readonly text: string; readonly afterVersion: number },
  ): Promise<Outcome<MeetingDetail>> {
    const found = await this.access.lock(asked, meetingId);
    if (!found.ok) return found;
    const meeting = found.value;
    const now = this.clock.now();
    const checked = checkRecord(meetingTimesOf(meeting), meeting.minutesState, now.getTime());
    if (!checked.ok) return refuse(checked.failure.code);
    const version = (await this.parts.findMinutes(meeting.id))?.version ?? 0;
    if (version !== afterVersion) return refuse("meeting.minutes-changed");
    await this.parts.insertMinutes(meeting.id, version + 1, text, asked.actor.personId, now);
    await this.meetings.setMinutesState(meeting.id, "draft", meeting.returnReason);
    this.note(meeting.id, { version: String(version + 1) });
    return this.reader.read(asked.actor, meeting.id);
  }

  /** **Fails** not-found, access.forbidden, meeting.cancelled, not-over, no-minutes, minutes-approved. */
  async submit(asked: Asked, meetingId: string): Promise<Outcome<MeetingDetail>> {
    const found = await this.access.lock(asked, meetingId);
    if (!found.ok) return found;
    const meeting = found.value;
    const now = this.clock.now().getTime();
    const checked = checkSubmission(meetingTimesOf(meeting), meeting.minutesState, now);
    if (!checked.ok) return refuse(checked.failure.code);
    await this.meetings.setMinutesState(meeting.id, "with-counsel", null);
    this.note(meeting.id, {});
    return this.reader.read(asked.actor, meeting.id);
  }

  /** **Fails** not-found, access.forbidden, meeting.own-minutes, not-over, minutes-approved, minutes-not-with-counsel, minutes-changed. */
  async decide(asked: Asked, meetingId: string, decided: MinutesDecision): Promise<Outcome<MeetingDetail>> {
    const found = await this.access.lock(asked, meetingId);
    if (!found.ok) return found;
    const meeting = found.value;
    const written = await this.parts.findMinutes(meeting.id);
    const writers = await this.parts.listWriters(meeting.id);
    const { personId } = asked.actor;
    const now = this.clock.now();
    const checked = checkMinutesDecision(
      {
        state: meeting.minutesState,
        isOver: meeting.endsAt <= now,
        version: written?.version ?? 0,
        readVersion: decided.version,
        writerIds: writers.map((writer) => writer.personId),
      },
      personId,
    );
    if (!checked.ok) return refuse(checked.failure.code);
    const sha256 = sha256OfText(written?.text ?? "");
    if (decided.decision === "approve") await this.meetings.approveMinutes(meeting.id, personId, now, sha256);
    else await this.meetings.setMinutesState(meeting.id, "draft", decided.reason);
    const facts = { decision: decided.decision, version: String(decided.version) };
    this.note(meeting.id, decided.decision === "approve" ? { ...facts, sha256 } : facts);
    return this.reader.read(asked.actor, meeting.id);
  }

  private note(id: string, facts: Readonly<Record<string, string>>): void {
    this.audit.describe({ target: { kind: "meeting", id }, facts });
  }
}
