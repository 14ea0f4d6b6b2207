import type { Actor } from "@interphase/access";
import {
  digestHourUtc,
  notificationKindOf,
  type Notification,
  type NotificationSettings,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { readerOf } from "./notice-reader.js";
import { toldForMs } from "./notice-source.js";
import { NoticesRepository, type Notice, type NoticeQuery } from "./notices.repository.js";
import { NotificationSettingsRepository, type ChosenDelivery } from "./notification-settings.repository.js";
import { deliveryIn, sourcesFor, toNotification, toSettings } from "./notification.mapper.js";

interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
interface Page {
  items: Notification[];
  nextCursor: string | null;
}

/** What is the reader told, what waits for them, and how do they want to hear of it? All derived as it is asked for. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly settings: NotificationSettingsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly isMailConfigured: boolean,
  ) {}

  /** **Fails** http.invalid-request for a cursor that no page has given. */
  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<Outcome<Page & { unreadCount: number }>> {
    const after = decodeTimeCursor(cursor);
    if (!after.ok) return after;
    const query = await this.wantedBy(actor);
    const page = toNoticePage(await this.notices.list(query, "latest", limit, after.value), limit);
    return { ok: true, value: { ...page, unreadCount: await this.notices.count(query, "unread") } };
  }

  /** What waits stands here whatever the settings say. **Fails** http.invalid-request for a cursor that no page has given. */
  async attention(
    actor: Actor,
    { limit, cursor }: PageQuery,
  ): Promise<Outcome<Page & { waitingCount: number }>> {
    const after = decodeTimeCursor(cursor);
    if (!after.ok) return after;
    const query = this.queryOf(actor, (kind) => notificationKindOf[kind].class === "waits");
    const page = toNoticePage(await this.notices.list(query, "due", limit, after.value), limit);
    return { ok: true, value: { ...page, waitingCount: await this.notices.count(query, "all") } };
  }

  /** That somebody has read something is theirs alone: no record is made of it. */
  async read(
    actor: Actor,
    named: { readonly kind: string; readonly thingId: string } | null,
  ): Promise<Outcome<{ unreadCount: number }>> {
    this.audit.omit();
    const query = await this.wantedBy(actor);
    await this.notices.markRead(query, named, this.clock.now());
    return { ok: true, value: { unreadCount: await this.notices.count(query, "unread") } };
  }

  async settingsOf({ personId }: Actor): Promise<Outcome<NotificationSettings>> {
    const items = toSettings(await this.settings.find(personId));
    return { ok: true, value: { items, mail: { isConfigured: this.isMailConfigured, digestHourUtc } } };
  }

  /** What is as usual is not kept: it follows when the usual changes. */
  async replaceSettings(
    actor: Actor,
    items: readonly ChosenDelivery[],
  ): Promise<Outcome<NotificationSettings>> {
    const chosen = items.filter(({ kind, delivery }) => notificationKindOf[kind].delivery !== delivery);
    await this.settings.replace(actor.personId, chosen);
    this.audit.describe({ target: { kind: "person", id: actor.personId }, facts: { chosen: chosen.length } });
    return this.settingsOf(actor);
  }

  private async wantedBy(actor: Actor): Promise<NoticeQuery> {
    const deliveryOf = deliveryIn(await this.settings.find(actor.personId));
    return this.queryOf(actor, (kind) => deliveryOf(kind) !== "off");
  }

  private queryOf(actor: Actor, isWanted: Parameters<typeof sourcesFor>[1]): NoticeQuery {
    const reader = readerOf(actor);
    const toldFrom = new Date(this.clock.now().getTime() - toldForMs);
    return { reader, sources: sourcesFor(reader, isWanted), toldFrom };
  }
}

function toNoticePage(rows: readonly Notice[], limit: number): Page {
  const page = toPage(rows, limit, ({ sortedAt, thingId }) => [sortedAt.toISOString(), thingId]);
  return { ...page, items: page.items.map(toNotification) };
}
