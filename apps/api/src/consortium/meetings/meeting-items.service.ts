import type { Asked } from "@interphase/access";
import {
  checkItemDecision,
  checkLateItem,
  mostLateItems,
  mostWaitingItemsOfOne,
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

/** What counsel says of a point that came late. */
export type ItemDecision =
  { readonly decision: "approve" } | { readonly decision: "refuse"; readonly reason: string };

/** Which points came late, and what does counsel say of them? */
@Injectable()
export class MeetingItemsService {
  constructor(
    private readonly access: MeetingAccess,
    private readonly meetings: MeetingsRepository,
    private readonly parts: MeetingPartsRepository,
    private readonly reader: MeetingReaderService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden, meeting.cancelled, agenda-open, over, too-many-items. */
  async propose(
    asked: Asked,
    meetingId: string,
    { title, details }: { readonly title: string; readonly details: string | null },
  ): Promise<Outcome<MeetingDetail>> {
    const found = await this.access.lock(asked, meetingId);
    if (!found.ok) return found;
    const meeting = found.value;
    const now = this.clock.now();
    const checked = checkLateItem(meetingTimesOf(meeting), now.getTime());
    if (!checked.ok) return refuse(checked.failure.code);
    const { personId } = asked.actor;
    const items = await this.parts.listItems(meeting.id);
    const late = items.filter(({ isLate, state }) => isLate && state !== "refused");
    const own = late.filter(({ state, proposedBy }) => state === "waiting" && proposedBy === personId);
    if (own.length >= mostWaitingItemsOfOne || late.length >= mostLateItems)
      return refuse("meeting.too-many-items");
    const id = this.clock.newId();
    await this.parts.insertLateItem(meeting.id, { id, title, details }, personId, now);
    this.audit.describe({ target: { kind: "meeting", id: meeting.id }, facts: { itemId: id } });
    return this.reader.read(asked.actor, meeting.id);
  }

  /** **Fails** not-found, access.forbidden, meeting.cancelled, over, item-decided, own-item. */
  async decide(
    asked: Asked,
    meetingId: string,
    itemId: string,
    decided: ItemDecision,
  ): Promise<Outcome<MeetingDetail>> {
    const found = await this.access.lock(asked, meetingId);
    if (!found.ok) return found;
    const meeting = found.value;
    const item = await this.parts.findItem(meeting.id, itemId);
    if (!item?.isLate) return refuse("not-found");
    const { personId } = asked.actor;
    const now = this.clock.now();
    const isOwn = item.proposedBy === personId;
    const checked = checkItemDecision(meetingTimesOf(meeting), item.state, isOwn, now.getTime());
    if (!checked.ok) return refuse(checked.failure.code);
    const [state, reason] =
      decided.decision === "approve" ? (["on", null] as const) : (["refused", decided.reason] as const);
    await this.parts.decideItem(item.id, state, reason, personId, now);
    await this.meetings.touch(meeting.id, now);
    const target = { kind: "meeting", id: meeting.id };
    this.audit.describe({ target, facts: { itemId: item.id, decision: decided.decision } });
    return this.reader.read(asked.actor, meeting.id);
  }
}
