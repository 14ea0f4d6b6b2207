import type { Locale } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Clock } from "../clock/clock.js";
import { wordMail } from "./mail-composer.js";
import type { MailFacts, MailKind, SecretLink, SecretMailKind } from "./mail-kind.js";
import { OutboxMailsRepository } from "./outbox-mails.repository.js";
import { isSecretKind, secretPathOf } from "./portal-paths.js";
import { SecretLinks } from "./secret-links.service.js";

/** A mail to be sent. */
export interface MailOrder<Kind extends MailKind> {
  readonly to: string;
  /** How the addressee is greeted; null for somebody who is not known by name. */
  readonly name?: string | null;
  /** The addressee, if they are a person of the platform already. */
  readonly personId: string | null;
  /**
   * The addressee's organisation: its administrators can read the mail. Null for people of the alliance, and for the first
   * administrator of an organisation that has none yet: the platform administrator can read those.
   */
  readonly organisationId: string | null;
  readonly kind: Kind;
  /** The addressee's language; English where it is not known. */
  readonly locale: Locale | null;
  readonly facts: MailFacts[Kind];
}

const dayMs = 24 * 60 * 60_000;
/** A mail that tells of something is not sent later than this; one with a link not later than its link holds. */
const newsHoldsMs = 4 * dayMs;

/**
 * Who sends mail? Every feature calls `send` in the transaction of its act: the mail is kept if and only if the act is, and
 * no mail server can delay or fail it. A worker delivers it, or an administrator reads it in the outbox.
 */
@Injectable()
export class MailService {
  constructor(
    private readonly outbox: OutboxMailsRepository,
    private readonly links: SecretLinks,
    private readonly clock: Clock,
  ) {}

  /** Queues a mail. **Fails** outside a transaction. */
  async send<Kind extends MailKind>(order: MailOrder<Kind>): Promise<void> {
    const locale = order.locale ?? "en";
    const { subject, body } = wordMail(locale, order.kind, order.facts, order.name ?? null);
    const createdAt = this.clock.now();
    const secret = isSecretKind(order.kind) ? secretOf(order.facts) : undefined;
    await this.outbox.insert({
      id: this.clock.newId(),
      organisationId: order.organisationId,
      personId: order.personId,
      kind: order.kind,
      to: order.to,
      locale,
      subject,
      body,
      sealedPath:
        secret === undefined
          ? null
          : this.links.seal(secretPathOf(order.kind as SecretMailKind, secret.token)),
      createdAt,
      endsAt: secret?.expiresAt ?? new Date(createdAt.getTime() + newsHoldsMs),
    });
  }
}

function secretOf(facts: object): SecretLink {
  return facts as SecretLink;
}
