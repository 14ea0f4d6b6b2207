import { relationsOf, roles, rolesAllowing, showing } from "@interphase/access";
import { breakGlassPatienceMs, decideBreakGlassRoute } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { actionOf } from "../../platform/http/route-action.js";
import type { MailFacts } from "../../platform/mail/mail-kind.js";
import { MailService } from "../../platform/mail/mail.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { endOf, rowsOf, type StoredRequest } from "./break-glass.mapper.js";
import { BreakGlassRepository, type Addressee } from "./break-glass.repository.js";

type NoticedEvent = MailFacts["break-glass-noticed"]["event"];

const deciders = rolesAllowing(actionOf(decideBreakGlassRoute));
/** Who sees every request without being concerned by it? */
const watchers = roles.filter((role) =>
  relationsOf(showing("break-glass-request"), role).includes("everywhere"),
);

/** Who is told of a request, and of what became of it? In the transaction of the act. */
@Injectable()
export class BreakGlassMail {
  constructor(
    private readonly repository: BreakGlassRepository,
    private readonly mail: MailService,
    private readonly clock: Clock,
  ) {}

  /** Tells the people who may decide, and the auditors. */
  async tellRequest(request: StoredRequest, requesterName: string): Promise<void> {
    const facts: MailFacts["break-glass-requested"] = {
      requesterName,
      reason: request.reason,
      rowCount: rowsOf(request).length,
      endsAt: new Date(request.requestedAt.getTime() + breakGlassPatienceMs),
    };
    const found = await this.repository.listHolders(deciders, request.organisationId, this.clock.now());
    for (const to of found) {
      if (to.id === request.requestedBy) continue;
      await this.mail.send({ ...envelopeOf(to), kind: "break-glass-requested", facts });
    }
    await this.tellWatchers(request, requesterName, "requested");
  }

  /** Tells whoever asked, and the auditors. */
  async tellAnswer(
    request: StoredRequest,
    requesterName: string,
    event: Exclude<NoticedEvent, "requested">,
  ): Promise<void> {
    const requester = await this.repository.findAddressee(request.requestedBy);
    if (requester !== undefined) {
      const facts: MailFacts["break-glass-decided"] = {
        decision: event,
        organisationName: request.organisationName,
        endsAt: event === "approved" ? endOf(request) : null,
      };
      await this.mail.send({ ...envelopeOf(requester), kind: "break-glass-decided", facts });
    }
    await this.tellWatchers(request, requesterName, event);
  }

  private async tellWatchers(
    request: StoredRequest,
    requesterName: string,
    event: NoticedEvent,
  ): Promise<void> {
    const facts: MailFacts["break-glass-noticed"] = {
      event,
      requesterName,
      organisationName: request.organisationName,
      rowCount: rowsOf(request).length,
    };
    for (const to of await this.repository.listHolders(watchers, null, this.clock.now()))
      await this.mail.send({ ...envelopeOf(to), kind: "break-glass-noticed", facts });
  }
}

function envelopeOf({ id, email, displayName, locale, organisationId }: Addressee) {
  return { to: email, name: displayName, personId: id, organisationId, locale };
}
