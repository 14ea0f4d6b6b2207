import type { Locale } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { MailService } from "../../platform/mail/mail.service.js";
import { hashOfToken } from "../../platform/secrets/token-hash.js";
import type { SettledRole } from "../roles/appointments.service.js";
import { InvitationsRepository, type StoredInvitation } from "./invitations.repository.js";

/** A person who is invited, with everything settled. */
export interface InvitationOrder {
  readonly organisationId: string | null;
  readonly isByAlliance: boolean;
  readonly email: string;
  readonly displayName: string | null;
  readonly locale: Locale;
  readonly roles: readonly SettledRole[];
  readonly invitedBy: string;
}

const tokenBytes = 32;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Writes invitations down and sends their links, always both.
 * An address that is a person's elsewhere gets the very same mail: who invites sees no difference, anywhere. The link then
 * opens nothing, and the mail says why to whoever reads it.
 */
@Injectable()
export class InvitationSender {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly mails: MailService,
    private readonly clock: Clock,
  ) {}

  /** Invites everybody in the list, all by one person into one place. In its order. */
  async send(orders: readonly InvitationOrder[]): Promise<StoredInvitation[]> {
    const days = await this.invitations.daysOfGrace();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + days * dayMs);
    const made = orders.map((order) => {
      const token = this.newToken();
      const id = this.clock.newId();
      return {
        token,
        invitation: { id, ...order, tokenSha256: hashOfToken(token), createdAt, expiresAt },
      };
    });
    await this.invitations.insert(made.map(({ invitation }) => invitation));
    const stored = await this.invitations.findAll(
      made.map(({ invitation }) => invitation.id),
      createdAt,
    );
    for (const [index, invitation] of stored.entries()) {
      const token = made[index]?.token;
      if (token === undefined || made[index]?.invitation.id !== invitation.id)
        throw new Error("an invitation was lost while it was sent");
      await this.mail(invitation, token, "invitation");
    }
    return stored;
  }

  /** Sends a new link; the one before no longer works. */
  async sendAgain(invitationId: string): Promise<StoredInvitation> {
    const now = this.clock.now();
    const days = await this.invitations.daysOfGrace();
    const token = this.newToken();
    const expiresAt = new Date(now.getTime() + days * dayMs);
    await this.invitations.renew(invitationId, hashOfToken(token), now, expiresAt);
    const [stored] = await this.invitations.findAll([invitationId], now);
    if (stored === undefined) throw new Error("an invitation was lost while it was sent again");
    await this.mail(stored, token, "invitation-reminder");
    return stored;
  }

  private newToken(): string {
    return `inv_${this.clock.randomBytes(tokenBytes).toString("base64url")}`;
  }

  private async mail(
    invitation: StoredInvitation,
    token: string,
    kind: "invitation" | "invitation-reminder",
  ): Promise<void> {
    await this.mails.send({
      to: invitation.email,
      name: invitation.displayName,
      personId: null,
      organisationId: invitation.isByAlliance ? null : invitation.organisationId,
      kind,
      locale: invitation.locale,
      facts: {
        token,
        expiresAt: invitation.expiresAt,
        organisationName: invitation.organisationName,
        inviterName: invitation.invitedByName ?? "",
        roles: invitation.roles.map(({ role }) => role),
      },
    });
  }
}
