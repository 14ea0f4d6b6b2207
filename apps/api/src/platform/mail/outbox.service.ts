import { abilitiesOf, decide, grantOf, showing, type Actor, type Role } from "@interphase/access";
import type { OutboxMail, OutboxMailText } from "@interphase/platform";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../audit/audit.service.js";
import { Clock } from "../clock/clock.js";
import { decodeTimeCursor, toPage } from "../database/cursor.js";
import { isId } from "../database/identifier.js";
import type { Caller } from "../http/caller.js";
import { refuse, type Outcome } from "../problems/failure.js";
import { toMailText, type SecretPlace } from "./mail-body.js";
import { MailReadingRepository, type MailSight, type SeenMail } from "./mail-reading.repository.js";
import { SecretLinks } from "./secret-links.service.js";

interface Page {
  items: OutboxMail[];
  nextCursor: string | null;
}

/** Who reads the outbox, and what of it? What the policy allows decides; the database closes the columns. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly mails: MailReadingRepository,
    private readonly links: SecretLinks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly portalUrl: string,
  ) {}

  async list(
    caller: Caller,
    query: { limit: number; cursor?: string | undefined; state?: string | undefined },
  ): Promise<Outcome<Page>> {
    const before = decodeTimeCursor(query.cursor);
    if (!before.ok) return before;
    const search = { state: query.state, before: before.value, limit: query.limit + 1 };
    const found = await this.mails.list(sightOf(caller.actor), search);
    const page = toPage(found.map(toOutboxMail), query.limit, ({ createdAt, id }) => [createdAt, id]);
    return { ok: true, value: page };
  }

  /** **Fails** not-found; access.forbidden for a mail that the caller may only count. */
  async read(caller: Caller, mailId: string): Promise<Outcome<OutboxMailText>> {
    const mail = await this.find(caller, mailId);
    if (mail === undefined) return refuse("not-found");
    if (mail.body === null) return refuse("access.forbidden");
    const hasLink = mail.body.some(({ part }) => part === "secret-link");
    const secret = hasLink ? await this.placeOf(mail) : undefined;
    const text = toMailText(mail.body, { portalUrl: this.portalUrl, secret: secret ?? { state: "gone" } });
    if (secret?.state === "shown") {
      const facts = { kind: mail.kind };
      this.audit.record({ action: "outbox-mails.read-link", target: { kind: "mail", id: mail.id }, facts });
    }
    return { ok: true, value: { ...toOutboxMail(mail), text, link: secret?.state ?? "none" } };
  }

  /** **Fails** not-found, mail.settled. */
  async retry(caller: Caller, mailId: string): Promise<Outcome<OutboxMail>> {
    if (!isId(mailId)) return refuse("not-found");
    const retried = await this.mails.retry(mailId, sightOf(caller.actor), this.clock.now());
    if (retried === null) return refuse("not-found");
    if (!retried) return refuse("mail.settled");
    this.audit.describe({ target: { kind: "mail", id: mailId } });
    const mail = await this.find(caller, mailId);
    return mail === undefined ? refuse("not-found") : { ok: true, value: toOutboxMail(mail) };
  }

  private async find({ actor }: Caller, mailId: string): Promise<SeenMail | undefined> {
    if (!isId(mailId)) return undefined;
    const [mail] = await this.mails.list(sightOf(actor), { id: mailId, limit: 1 });
    return mail;
  }

  /**
   * May this reader have the link? A new password makes an administrator somebody else; where that person may read sourcing
   * data, the link is theirs alone. Their second factor changes nothing: whoever administers them can remove it.
   */
  private async placeOf(mail: SeenMail): Promise<SecretPlace> {
    const now = this.clock.now();
    const path = mail.sealed_path === null ? undefined : this.links.open(mail.sealed_path);
    if (path === undefined || mail.ends_at <= now) return { state: "gone" };
    if (mail.kind !== passwordReset || mail.person_id === null) return { state: "shown", path };
    const roles = await this.mails.listRoles(mail.person_id, now);
    return readsSourcing(roles) ? { state: "withheld" } : { state: "shown", path };
  }
}

const passwordReset = "password-reset";

/** Which mail does the policy let this actor see, and which of it read? */
function sightOf(actor: Actor): MailSight {
  const { organisationId } = actor;
  const opens = (owner: string | null) =>
    decide(actor, showing("outbox-mail-text"), { ownerOrganisationId: owner }).allow;
  return {
    ownOrganisation: organisationId !== null && opens(organisationId) ? organisationId : null,
    isAllianceFull: opens(null),
    areOthersListed: decide(actor, showing("outbox-mail"), {}).allow,
  };
}

/** Could somebody with these roles see any sourcing data, shared with them or not? */
function readsSourcing(roles: readonly Role[]): boolean {
  const organisationId = "own";
  const grants = roles.map((role) => grantOf(role, organisationId));
  const person: Actor = { personId: "", organisationId, grants, narrowedTo: null };
  return abilitiesOf(person).some((action) => action.startsWith("sourcing."));
}

function toOutboxMail(mail: SeenMail): OutboxMail {
  return {
    id: mail.id,
    kind: mail.kind,
    state: mail.state,
    attempts: mail.attempts,
    problem: mail.last_problem,
    createdAt: mail.created_at.toISOString(),
    nextAttemptAt: mail.state === "waiting" ? mail.next_attempt_at.toISOString() : null,
    settledAt: mail.settled_at?.toISOString() ?? null,
    endsAt: mail.ends_at.toISOString(),
    isReadable: mail.is_full,
    to: mail.to_address,
    subject: mail.subject,
  };
}
