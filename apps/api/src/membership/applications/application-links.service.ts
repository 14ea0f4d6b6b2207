import { appealUntil } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { createHmac } from "node:crypto";
import { Clock } from "../../platform/clock/clock.js";
import { MailService } from "../../platform/mail/mail.service.js";
import { SecretsService } from "../../platform/secrets/secrets.service.js";
import { hashOfToken } from "../../platform/secrets/token-hash.js";
import { ApplicationLinksRepository, type NewLink, type OpenLink } from "./application-links.repository.js";
import { contentOf } from "./application.mapper.js";
import type { StoredApplication } from "./applications.repository.js";

const tokenBytes = 32;
const linkHoldsMs = 30 * 24 * 60 * 60_000;

/** Which mails to an applicant carry a link? */
export type ApplicantMail =
  | "application-confirmation"
  | "application-link"
  | "application-question"
  | "application-decided"
  | "application-appeal-decided";

/** Makes, mails, opens and closes the links by which applicants come back without an account. */
@Injectable()
export class ApplicationLinks {
  constructor(
    private readonly links: ApplicationLinksRepository,
    private readonly mails: MailService,
    private readonly secrets: SecretsService,
    private readonly clock: Clock,
  ) {}

  /** A link to show in the browser of whoever has just begun. */
  async show(applicationId: string, token = this.newToken()): Promise<string> {
    await this.insert(applicationId, token, { wasMailed: false, closesEarlier: false });
    return token;
  }

  /**
   * The token of a request that may come again under its key: the same each time, so that the first answer can be given again
   * though only its hash is kept. Nobody makes one without the key of this installation.
   */
  tokenOf(keySha256: Buffer, requestSha256: Buffer): string {
    const secret = this.secrets.derive("application links");
    return `app_${createHmac("sha256", secret).update(keySha256).update(requestSha256).digest("base64url")}`;
  }

  /** Mails a link of its own to the contact. One that was asked for anew closes the earlier ones when it is opened. */
  async mail(application: StoredApplication, kind: ApplicantMail, closesEarlier = false): Promise<void> {
    const { contact, englishName, locale } = contentOf(application);
    const { decidedAt } = application;
    const isRefused = kind === "application-decided" && application.state === "refused";
    const token = this.newToken();
    const expiresAt = await this.insert(application.id, token, { wasMailed: true, closesEarlier });
    await this.mails.send({
      to: contact.email,
      name: contact.name,
      personId: null,
      organisationId: null,
      kind,
      locale,
      facts: {
        token,
        expiresAt,
        organisationName: englishName,
        appealUntil: isRefused && decidedAt !== null ? appealUntil(decidedAt) : null,
      },
    });
  }

  /** What does a token open? The same nothing for unknown, expired and revoked ones. */
  open(token: string): Promise<OpenLink | undefined> {
    return this.links.findOpen(hashOfToken(token), this.clock.now());
  }

  /** Closes the links before this one, if it was asked for anew and is opened for the first time. */
  async closeEarlier(link: OpenLink): Promise<void> {
    if (link.closesEarlier) await this.links.revokeEarlier(link, this.clock.now());
  }

  /** Closes every link to an application but one. */
  revoke(applicationId: string, but?: string): Promise<void> {
    return this.links.revoke(applicationId, this.clock.now(), but);
  }

  private newToken(): string {
    return `app_${this.clock.randomBytes(tokenBytes).toString("base64url")}`;
  }

  private async insert(
    applicationId: string,
    token: string,
    how: Pick<NewLink, "wasMailed" | "closesEarlier">,
  ): Promise<Date> {
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + linkHoldsMs);
    const id = this.clock.newId();
    await this.links.insert({
      id,
      applicationId,
      tokenSha256: hashOfToken(token),
      ...how,
      createdAt,
      expiresAt,
    });
    return expiresAt;
  }
}
