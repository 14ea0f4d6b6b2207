import { decide, showing } from "@interphase/access";
import { archiveLinkDays, exportOrganisationRoute, type ArchiveView } from "@interphase/consortium";

import { Injectable } from "@nestjs/common";
import { AuditService, organisationScope } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import { actionOf } from "../../platform/http/route-action.js";
import type { BinaryReply, Origin } from "../../platform/http/route-types.js";
import { MailService } from "../../platform/mail/mail.service.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { hashOfToken } from "../../platform/secrets/token-hash.js";
import { ArchiveLinksRepository, type OpenArchiveLink } from "./archive-links.repository.js";
import { OrganisationActors } from "./organisation-actors.service.js";
import { OrganisationExportService } from "./organisation-export.service.js";

const tokenBytes = 32;
const linkHoldsMs = archiveLinkDays * 24 * 60 * 60_000;

/**
 * How does an organisation that left get at its own data? By a link of its own for each person who could take the archive away
 * until then, made with the leaving; it opens what that person could read, and nothing else.
 */
@Injectable()
export class ArchiveLinks {
  constructor(
    private readonly links: ArchiveLinksRepository,
    private readonly actors: OrganisationActors,
    private readonly exports: OrganisationExportService,
    private readonly mails: MailService,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Mails its links to those who may take the archive away. In the transaction of the leaving, before anybody loses anything. */
  async sendTo(
    organisation: { readonly id: string; readonly name: string },
    how: "withdrawn" | "expelled",
    at: Date,
  ): Promise<void> {
    const { id: organisationId, name: organisationName } = organisation;
    const facts = { ownerOrganisationId: organisationId };
    const expiresAt = new Date(at.getTime() + linkHoldsMs);
    for (const { holder, actor } of await this.actors.list(organisationId, at)) {
      if (!decide(actor, actionOf(exportOrganisationRoute), facts).allow) continue;
      const token = `arc_${this.clock.randomBytes(tokenBytes).toString("base64url")}`;
      await this.links.insert({
        id: this.clock.newId(),
        organisationId,
        personId: holder.id,
        tokenSha256: hashOfToken(token),
        hasSourcing: decide(actor, showing("sourcing-plan"), facts).allow,
        createdAt: at,
        expiresAt,
      });
      await this.mails.send({
        to: holder.email,
        name: holder.displayName,
        personId: holder.id,
        // Its own, so that nobody of the alliance reads in the outbox where the link leads.
        organisationId,
        kind: "organisation-left",
        locale: holder.locale,
        facts: { token, expiresAt, organisationName, how },
      });
    }
  }

  /** **Fails** archive.link-invalid, identity.too-many-requests. */
  async view(token: string, origin: Origin): Promise<Outcome<ArchiveView>> {
    const found = await this.find(token, origin);
    if (!found.ok) return found;
    const { organisationName, leftAs, leftAt, expiresAt, hasSourcing } = found.value;
    const [left, expires] = [leftAt.toISOString(), expiresAt.toISOString()];
    return { ok: true, value: { organisationName, leftAs, leftAt: left, expiresAt: expires, hasSourcing } };
  }

  /** **Fails** archive.link-invalid, identity.too-many-requests. */
  async download(token: string, origin: Origin): Promise<Outcome<BinaryReply>> {
    const found = await this.find(token, origin);
    if (!found.ok) return found;
    const { organisationId, organisationName, personId, hasSourcing } = found.value;
    // As the person whom the link is for: the wall of each table lets through what is the organisation's, and nothing else.
    return this.database.runAs({ organisationId, personId }, async () => {
      const { archive, rows } = await this.exports.make(
        { id: organisationId, name: organisationName },
        hasSourcing,
      );
      this.note("archive-links.download", organisationId, { rows });
      return { ok: true, value: archive };
    });
  }

  /** **Fails** archive.link-invalid, identity.too-many-requests. */
  async close(token: string, origin: Origin): Promise<Outcome<undefined>> {
    const found = await this.find(token, origin);
    if (!found.ok) return found;
    const { id, organisationId } = found.value;
    await this.database.runAs(systemScope("directory"), async () => {
      await this.links.revoke(id, this.clock.now());
      this.note("archive-links.close", organisationId, {});
    });
    return { ok: true, value: undefined };
  }

  private async find(token: string, { networkAddress }: Origin): Promise<Outcome<OpenArchiveLink>> {
    const taken = await this.limits.take("archive-link", { networkAddress });
    if (!taken.ok) return taken;
    const found = await this.links.findOpen(hashOfToken(token), this.clock.now());
    return found === undefined ? refuse("archive.link-invalid") : { ok: true, value: found };
  }

  /** In the alliance's record and the organisation's own: nobody's act, for nobody signs in there. */
  private note(action: string, id: string, facts: Readonly<Record<string, number>>): void {
    const event = { action, isNobodys: true, target: { kind: "organisation", id }, facts } as const;
    this.audit.record({ ...event, scope: "alliance" });
    this.audit.record({ ...event, scope: organisationScope(id) });
  }
}
