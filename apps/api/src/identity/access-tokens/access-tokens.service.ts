import { abilitiesOf, decide, isForTokens, type Asked } from "@interphase/access";
import type { FieldProblem } from "@interphase/contract";
import {
  formatAccessToken,
  isAccessToken,
  type AccessToken,
  type NewAccessToken,
  type OrganisationToken,
} from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import type { Caller } from "../../platform/http/caller.js";
import { MailService } from "../../platform/mail/mail.service.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { hashOfToken } from "../../platform/secrets/token-hash.js";
import { toAccessToken, toOrganisationToken, toTokenUse } from "./access-token.mapper.js";
import { AccessTokensRepository } from "./access-tokens.repository.js";

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const secretBytes = 32;
const noteEveryMs = 60_000;
const longestMs = 366 * 24 * 60 * 60_000;
const mostTokens = 50;

/** Whose access token is this, and which are there? The sole authority on access tokens. */
@Injectable()
export class AccessTokensService {
  constructor(
    private readonly tokens: AccessTokensRepository,
    private readonly mail: MailService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Who calls with this token? Asked of the database at every use, so that what its owner has lost is lost at once.
   * Undefined for one that is mistyped, unknown, expired or ended, or whose owner or organisation is suspended.
   */
  async authenticate(token: string): Promise<Caller | undefined> {
    if (!isAccessToken(token)) return undefined;
    const now = this.clock.now();
    const found = await this.tokens.findUse(hashOfToken(token), now);
    if (found === undefined) return undefined;
    const { caller, tokenId, lastUsedAt } = toTokenUse(found);
    if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= noteEveryMs)
      await this.tokens.noteUse(tokenId, now);
    return caller;
  }

  async list(caller: Caller, page: PageRequest): Promise<Outcome<Page<AccessToken>>> {
    const after = decodeTimeCursor(page.cursor);
    if (!after.ok) return after;
    const rows = await this.tokens.listOf(caller.actor.personId, page.limit, after.value);
    const now = this.clock.now();
    const tokens = rows.map((row) => toAccessToken(row, now));
    return { ok: true, value: toPage(tokens, page.limit, ({ createdAt, id }) => [createdAt, id]) };
  }

  /** **Fails** access-token.scope-not-held, access-token.expiry-out-of-range, access-token.too-many. */
  async create(
    caller: Caller,
    wish: { readonly name: string; readonly scopes: readonly string[]; readonly expiresAt: string },
  ): Promise<Outcome<NewAccessToken>> {
    const errors = notHeld(caller, wish.scopes);
    if (errors.length > 0) return refuse("access-token.scope-not-held", { errors });
    if (!this.isAcceptable(wish.expiresAt)) return refuseExpiry();
    if ((await this.tokens.countOf(caller.actor.personId)) >= mostTokens)
      return refuse("access-token.too-many");
    return { ok: true, value: await this.issue(caller, { ...wish, scopes: [...new Set(wish.scopes)] }) };
  }

  /** Replaces a token by a new one. **Fails** not-found, also for all but one of many rotations at once; access-token.expiry-out-of-range. */
  async rotate(
    caller: Caller,
    tokenId: string,
    wish: { readonly expiresAt?: string | undefined },
  ): Promise<Outcome<NewAccessToken>> {
    const taken = await this.tokens.takeOf(caller.actor.personId, tokenId);
    if (taken === undefined) return refuse("not-found");
    const { name, scopes, expiresAt } = toAccessToken(taken, this.clock.now());
    const next = { name, scopes, expiresAt: wish.expiresAt ?? expiresAt };
    if (!this.isAcceptable(next.expiresAt)) return refuseExpiry();
    const issued = await this.issue(caller, next);
    this.audit.describe({ facts: { replaces: tokenId } });
    return { ok: true, value: issued };
  }

  /** Ends one of the caller's own tokens. Did it exist? */
  async revoke(caller: Caller, tokenId: string): Promise<boolean> {
    const taken = await this.tokens.takeOf(caller.actor.personId, tokenId);
    this.audit.describe({ target: { kind: "access-token", id: tokenId } });
    return taken !== undefined;
  }

  /** **Fails** not-found for an organisation whose tokens the caller may not see. */
  async listOfOrganisation(
    asked: Asked,
    organisationId: string,
    page: PageRequest,
  ): Promise<Outcome<Page<OrganisationToken>>> {
    if (!mayManage(asked, organisationId)) return refuse("not-found");
    const after = decodeTimeCursor(page.cursor);
    if (!after.ok) return after;
    const rows = await this.tokens.listOfOrganisation(organisationId, page.limit, after.value);
    const now = this.clock.now();
    const tokens = rows.map((row) => toOrganisationToken(row, now));
    return { ok: true, value: toPage(tokens, page.limit, ({ createdAt, id }) => [createdAt, id]) };
  }

  /** Ends a token of one of the organisation's people. Did the caller's organisation have it? */
  async revokeOfOrganisation(asked: Asked, organisationId: string, tokenId: string): Promise<boolean> {
    if (!mayManage(asked, organisationId)) return false;
    const ownerId = await this.tokens.deleteOfOrganisation(organisationId, tokenId);
    if (ownerId === undefined) return false;
    this.audit.describe({ target: { kind: "access-token", id: tokenId }, facts: { ownerId } });
    return true;
  }

  private async issue(
    { actor, hasSecondFactor }: Caller,
    wish: { readonly name: string; readonly scopes: readonly string[]; readonly expiresAt: string },
  ): Promise<NewAccessToken> {
    const token = formatAccessToken(this.clock.randomBytes(secretBytes));
    const createdAt = this.clock.now();
    const expiresAt = new Date(wish.expiresAt);
    const id = this.clock.newId();
    const { personId, organisationId } = actor;
    const { name, scopes } = wish;
    const tokenSha256 = hashOfToken(token);
    await this.tokens.insert({
      id,
      personId,
      organisationId,
      name,
      tokenSha256,
      scopes,
      hasSecondFactor,
      createdAt,
      expiresAt,
    });
    this.audit.describe({
      target: { kind: "access-token", id },
      facts: { scopes: scopes.slice(0, 40), expiresAt: expiresAt.toISOString() },
    });
    await this.tell(personId, organisationId, name, expiresAt);
    return {
      id,
      name,
      scopes: [...scopes],
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: null,
      isExpired: false,
      token,
    };
  }

  private async tell(
    personId: string,
    organisationId: string | null,
    name: string,
    expiresAt: Date,
  ): Promise<void> {
    const addressee = await this.tokens.findAddressee(personId);
    if (addressee === undefined) return;
    await this.mail.send({
      to: addressee.email,
      name: addressee.displayName,
      personId,
      organisationId,
      kind: "access-token-created",
      locale: addressee.locale,
      facts: { name, expiresAt },
    });
  }

  private isAcceptable(expiresAt: string): boolean {
    const leftMs = Date.parse(expiresAt) - this.clock.now().getTime();
    return leftMs > 0 && leftMs <= longestMs;
  }
}

/** Which scopes may the caller not give? A right that waits for a second factor is not held either. */
function notHeld(caller: Caller, scopes: readonly string[]): FieldProblem[] {
  const held: readonly string[] = abilitiesOf(caller.actor).filter(isForTokens);
  return scopes.flatMap((scope, index) =>
    held.includes(scope)
      ? []
      : [
          {
            pointer: `/body/scopes/${String(index)}`,
            message:
              "Choose actions that you may do yourself and that GET /v1/access/actions names for tokens",
          },
        ],
  );
}

function refuseExpiry(): Outcome<never> {
  const message = "Choose an instant after now and within a year";
  return refuse("access-token.expiry-out-of-range", { errors: [{ pointer: "/body/expiresAt", message }] });
}

function mayManage({ actor, action }: Asked, organisationId: string): boolean {
  return decide(actor, action, { ownerOrganisationId: organisationId }).allow;
}
