import { Injectable } from "@nestjs/common";
import { Recurs } from "../recurring/recurs.js";
import { Clock } from "../clock/clock.js";
import { toMailHtml, toMailText, type SecretPlace } from "./mail-body.js";
import { MailQueueRepository, type DueMail } from "./mail-queue.repository.js";
import { SecretLinks } from "./secret-links.service.js";
import type { ReadyMail, SmtpSender } from "./smtp-sender.js";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** How long after each failed attempt comes the next? Three days and a half in all; then the mail is given up. */
const pausesMinutes = [1, 5, 15, 60, 120, 240, 480, 720, 1440, 1440] as const;
/** Longer than one attempt can take; after it another worker takes the mail of one that was killed. */
const leaseMs = 5 * minuteMs;
/** Settled mail is forgotten after this long: it holds names and addresses. */
const keptMs = 90 * dayMs;

/** What is too late is not sent in any case; that it is forgotten can wait for a moment. */
const sweepEveryMs = minuteMs;

const languages = { en: "en", zh: "zh-CN" } as const;

/** Delivers what the outbox holds, one mail at a time; any number of workers may do so beside each other. */
@Injectable()
export class MailDelivery {
  private current: Promise<void> | undefined;
  private isClosing = false;
  private nextSweepMs = 0;

  constructor(
    private readonly queue: MailQueueRepository,
    private readonly links: SecretLinks,
    private readonly clock: Clock,
    private readonly portalUrl: string,
    private readonly sender: SmtpSender | undefined,
  ) {}

  /**
   * Sends all mail whose time has come; now and then forgets what is over. Without a mail server it only forgets.
   * **Shape** Ends early when the server cannot be reached: the rest waits for the next call. A call during a call joins it.
   */
  @Recurs({ name: "deliver-mail", rhythm: { everyMs: 2_000 }, atStart: false, endsBy: "close" })
  deliverDue(): Promise<void> {
    this.current ??= this.run().finally(() => (this.current = undefined));
    return this.current;
  }

  /** Lets the mail that is being sent be sent. */
  async close(): Promise<void> {
    this.isClosing = true;
    await this.current?.catch(() => undefined);
    this.sender?.close();
  }

  private async run(): Promise<void> {
    let goesOn = this.sender !== undefined;
    while (goesOn && !this.isClosing) goesOn = await this.deliverNext();
    if (this.clock.elapsedMs() >= this.nextSweepMs) await this.sweep();
  }

  private async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.queue.expire(now, new Date(now.getTime() - keptMs));
    this.nextSweepMs = this.clock.elapsedMs() + sweepEveryMs;
  }

  /** Is it worth trying another one at once? */
  private async deliverNext(): Promise<boolean> {
    const now = this.clock.now();
    const mail = await this.queue.claim(now, new Date(now.getTime() + leaseMs));
    if (mail === undefined || this.sender === undefined) return false;
    const ready = this.toReady(mail);
    if (ready === undefined) {
      await this.queue.fail(mail, now, "link-not-readable");
      return true;
    }
    const outcome = await this.sender.send(ready);
    const at = this.clock.now();
    if (outcome.state === "delivered") {
      await this.queue.deliver(mail, at);
      return true;
    }
    const pauseMinutes = pausesMinutes[mail.attempts - 1];
    if (outcome.state === "refused" || pauseMinutes === undefined)
      await this.queue.fail(mail, at, outcome.problem);
    else await this.queue.postpone(mail, new Date(at.getTime() + pauseMinutes * minuteMs), outcome.problem);
    return outcome.state !== "unreachable";
  }

  /** Undefined when the key of its link is gone: without its link the mail is worth nothing. */
  private toReady({ id, to, locale, subject, body, sealedPath }: DueMail): ReadyMail | undefined {
    const secretPath = sealedPath === null ? null : this.links.open(sealedPath);
    if (secretPath === undefined) return undefined;
    const language = languages[locale];
    const secret: SecretPlace =
      secretPath === null ? { state: "gone" } : { state: "shown", path: secretPath };
    const links = { portalUrl: this.portalUrl, secret };
    const html = toMailHtml(subject, language, body, links);
    return { id, to, language, subject, text: toMailText(body, links), html };
  }
}
