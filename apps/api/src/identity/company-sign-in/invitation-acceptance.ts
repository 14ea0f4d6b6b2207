import type { Locale } from "@interphase/identity";
import type { Outcome } from "../../platform/problems/failure.js";

/** What does somebody say of themself when they accept? */
export interface Acceptance {
  readonly token: string;
  readonly displayName: string;
  readonly locale: Locale;
}

/** Somebody whose company's provider has shown who they are. `attach` writes that identity down for the person just made. */
export interface ExternalAcceptance extends Acceptance {
  readonly organisationId: string;
  readonly attach: (personId: string) => Promise<void>;
}

/** Who makes a person of somebody who was invited? Said here, done on the floor above: signing in knows no invitation's rows. */
export abstract class InvitationAcceptance {
  /**
   * Makes the person for whom a company's provider has vouched; joins the caller's transaction where there is one, and opens
   * no session: who signs in through a company is given one there. **Fails** identity.invitation-invalid, also for another
   * organisation's invitation.
   */
  abstract acceptWith(
    external: ExternalAcceptance,
    networkAddress: string | null,
  ): Promise<Outcome<{ personId: string; organisationId: string | null }>>;

  /** To which organisation does the link of an invitation lead? Null is the alliance; undefined, that the link leads nowhere. */
  abstract organisationOf(token: string): Promise<{ readonly organisationId: string | null } | undefined>;
}
