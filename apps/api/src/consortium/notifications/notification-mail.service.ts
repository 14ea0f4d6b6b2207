import { mailHoldsMs, planMail } from "@interphase/consortium";
import { localeOr } from "@interphase/names";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { MailService } from "../../platform/mail/mail.service.js";
import { readerOf } from "./notice-reader.js";
import { toldForMs } from "./notice-source.js";
import { NoticesRepository, type Notice } from "./notices.repository.js";
import { NotificationRoundRepository, type Addressee } from "./notification-round.repository.js";
import { NotificationSettingsRepository } from "./notification-settings.repository.js";
import { deliveryIn, sourcesFor, toMailFacts } from "./notification.mapper.js";

const dayMs = 24 * 60 * 60_000;
const mostAtOnce = 500;
/** Whatever still waits after this long is mailed anew if it comes up again, which nothing does. */
const marksHoldMs = 400 * dayMs;

/**
 * What is mailed to one person? In one transaction in their name: what they may not see any more is not found, what is in the mail
 * is marked, and the mail is queued, or nothing of it.
 */
@Injectable()
export class NotificationMail {
  constructor(
    private readonly round: NotificationRoundRepository,
    private readonly notices: NoticesRepository,
    private readonly settings: NotificationSettingsRepository,
    private readonly mail: MailService,
    private readonly clock: Clock,
  ) {}

  /** Looks after somebody whose turn it is; nothing where somebody else has taken it. **Fails** outside a transaction of theirs. */
  async tend(addressee: Addressee, before: Date): Promise<void> {
    const now = this.clock.now();
    const state = await this.round.claim(addressee.id, now, before);
    if (state === undefined) return;
    const deliveryOf = deliveryIn(await this.settings.find(addressee.id));
    const reader = readerOf(await this.round.actorOf(addressee, now));
    const found = await this.notices.listToMail(
      {
        reader,
        sources: sourcesFor(reader, (kind) => ["at-once", "digest"].includes(deliveryOf(kind))),
        toldFrom: new Date(now.getTime() - toldForMs),
      },
      new Date(now.getTime() - mailHoldsMs),
      mostAtOnce,
    );
    const plan = planMail(found, deliveryOf, state, now);
    await this.send(addressee, plan.atOnce, false, now);
    await this.send(addressee, plan.digest, true, now);
    const today = now.toISOString().slice(0, 10);
    await this.round.markRound(
      addressee.id,
      plan.atOnce.length > 0 ? now : null,
      plan.isDigestDue ? today : null,
    );
    if (plan.isDigestDue) await this.round.forgetMarks(addressee.id, new Date(now.getTime() - marksHoldMs));
  }

  private async send(
    { id, organisationId, email, displayName, locale }: Addressee,
    notices: readonly Notice[],
    isDaily: boolean,
    at: Date,
  ): Promise<void> {
    if (notices.length === 0) return;
    await this.round.markMailed(id, notices, at);
    await this.mail.send({
      ...{ to: email, name: displayName, personId: id, organisationId, locale, kind: "notifications" },
      facts: toMailFacts(notices, localeOr(locale), isDaily),
    });
  }
}
