import type { ApplicantView, ApplicationContent, ApplicationDraft } from "@interphase/consortium";
import { countryIso3Codes } from "@interphase/minerals/contract";
import { Injectable } from "@nestjs/common";
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import { matchesEntityTag, type EntityTags } from "../../platform/http/entity-tags.js";
import type { Origin } from "../../platform/http/route-types.js";
import { refuse, type Failure, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { ApplicationAppealsRepository } from "./application-appeals.repository.js";
import { ApplicationBallots } from "./application-ballots.service.js";
import { ApplicationFiles } from "./application-files.service.js";
import type { OpenLink } from "./application-links.repository.js";
import { ApplicationLinks } from "./application-links.service.js";
import { ApplicationReviewRepository } from "./application-review.repository.js";
import { toApplicantView } from "./application.mapper.js";
import { ApplicationsRepository, type StoredApplication } from "./applications.repository.js";

/** An application that has begun, and the token that opens it. */
export interface Begun {
  readonly id: string;
  readonly token: string;
}
/** What a link shows, with its entity tag. */
export type Shown =
  | { readonly ok: true; readonly value: ApplicantView; readonly etag: string }
  | { readonly ok: false; readonly failure: Failure };

const sha256 = (text: string) => createHash("sha256").update(text).digest();

/**
 * What can somebody do who applies, without an account? The link is the key. Nothing here tells whether an organisation or an
 * address is known, and the secretariat sees nothing before the address is confirmed.
 */
@Injectable()
export class ApplicantsService {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly review: ApplicationReviewRepository,
    private readonly files: ApplicationFiles,
    private readonly appeals: ApplicationAppealsRepository,
    private readonly ballots: ApplicationBallots,
    private readonly links: ApplicationLinks,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends a finished application; the same under the same key is sent once.
   * **Fails** organisation.unknown-country, identity.too-many-requests, idempotency.key-reused.
   */
  async apply(content: ApplicationContent, key: string | null, origin: Origin): Promise<Outcome<Begun>> {
    if (!countryIso3Codes.has(content.countryIso3)) return refuse("organisation.unknown-country");
    const { email } = content.contact;
    const requestSha256 = sha256(JSON.stringify(content));
    return this.inOneGo(async () => {
      const keySha256 = key === null ? null : sha256(`${email}\n${key}`);
      const known = keySha256 === null ? undefined : await this.findFirst(keySha256, requestSha256);
      if (known !== undefined) return known;
      const taken = await this.limits.take("application-send", { account: email, ...origin });
      if (!taken.ok) return taken;
      const id = this.clock.newId();
      await this.applications.insert({
        id,
        state: "unconfirmed",
        form: content,
        contactEmail: email,
        requestKeySha256: keySha256,
        requestSha256: keySha256 === null ? null : requestSha256,
        at: this.clock.now(),
      });
      const token = keySha256 === null ? undefined : this.links.tokenOf(keySha256, requestSha256);
      const shown = await this.links.show(id, token);
      await this.links.mail(await this.get(id), "application-confirmation");
      return { ok: true, value: { id, token: shown } };
    });
  }

  /** Keeps a form that is not finished. **Fails** identity.too-many-requests. */
  async begin(draft: ApplicationDraft, { networkAddress }: Origin): Promise<Outcome<Begun>> {
    const taken = await this.limits.take("application-send", { networkAddress });
    if (!taken.ok) return taken;
    return this.inOneGo(async () => {
      const id = this.clock.newId();
      const unsent = { contactEmail: null, requestKeySha256: null, requestSha256: null };
      await this.applications.insert({ id, state: "draft", form: draft, ...unsent, at: this.clock.now() });
      return { ok: true, value: { id, token: await this.links.show(id) } };
    });
  }

  /** **Fails** application.link-invalid, application.not-a-draft, precondition.failed, identity.too-many-requests. */
  saveDraft(token: string, draft: ApplicationDraft, ifMatch: EntityTags, origin: Origin): Promise<Shown> {
    return this.through(token, origin, async (application) => {
      if (application.state !== "draft") return refuse("application.not-a-draft");
      if (!matchesEntityTag(ifMatch, String(application.version))) return refuse("precondition.failed");
      const kept = { state: "draft", contactEmail: null } as const;
      await this.applications.saveForm(application.id, draft, kept, this.clock.now());
      return done;
    });
  }

  /**
   * Sends a finished form, or one with another address in place of one that nobody confirmed: what was mailed to the earlier one
   * opens nothing any more. **Fails** as `saveDraft`, and organisation.unknown-country.
   */
  send(token: string, content: ApplicationContent, origin: Origin): Promise<Shown> {
    return this.through(token, origin, async (application) => {
      const { id, state, form } = application;
      if (state !== "draft" && state !== "unconfirmed") return refuse("application.not-a-draft");
      if (!countryIso3Codes.has(content.countryIso3)) return refuse("organisation.unknown-country");
      if (state === "unconfirmed" && isDeepStrictEqual(form, content)) return done;
      const { email } = content.contact;
      const taken = await this.limits.take("application-send", { account: email, ...origin });
      if (!taken.ok) return taken;
      const sent = { state: "unconfirmed", contactEmail: email } as const;
      await this.applications.saveForm(id, content, sent, this.clock.now());
      await this.links.revoke(id, (await this.links.open(token))?.id);
      await this.links.mail(await this.get(id), "application-confirmation");
      return done;
    });
  }

  /** **Fails** application.link-invalid, identity.too-many-requests. */
  view(token: string, origin: Origin): Promise<Shown> {
    return this.through(token, origin, () => Promise.resolve(done));
  }

  /** Hands the application in, once. **Fails** application.link-invalid, for a link that was not mailed too. */
  confirm(token: string, origin: Origin): Promise<Shown> {
    return this.through(token, origin, async ({ id, state }, link) => {
      if (!link.wasMailed || state === "draft") return refuse("application.link-invalid");
      if (state !== "unconfirmed") return done;
      await this.applications.confirm(id, this.clock.now());
      await this.review.beginChecklist(id);
      await this.links.revoke(id, link.id);
      this.note("application-links.confirm", id);
      return done;
    });
  }

  /** **Fails** application.link-invalid, not-found, application.decided, application.question-answered. */
  answer(token: string, questionId: string, answer: string, origin: Origin): Promise<Shown> {
    return this.through(token, origin, async ({ id, state }) => {
      const asked = await this.review.listQuestions(id);
      if (!asked.some((each) => each.id === questionId)) return refuse("not-found");
      if (state !== "in-review") return refuse("application.decided");
      if (!(await this.review.answer(questionId, answer, this.clock.now())))
        return refuse("application.question-answered");
      this.note("application-links.answer", id);
      return done;
    });
  }

  /** Opens the application, changes it alone, and shows it as it then is. **Fails** application.link-invalid, identity.too-many-requests. */
  async through(
    token: string,
    { networkAddress }: Origin,
    change: (application: StoredApplication, link: OpenLink) => Promise<Outcome<undefined>>,
  ): Promise<Shown> {
    const taken = await this.limits.take("application-link", { networkAddress });
    if (!taken.ok) return taken;
    return this.inOneGo(async () => {
      const link = await this.links.open(token);
      const found = link && (await this.applications.find(link.applicationId, "lock"));
      // A link may have been closed while another request had the application.
      if (link === undefined || found === undefined || (await this.links.open(token)) === undefined)
        return refuse("application.link-invalid");
      await this.links.closeEarlier(link);
      await this.ballots.settle(found.id);
      const changed = await change(await this.get(found.id), link);
      if (!changed.ok) return changed;
      const application = await this.get(found.id);
      const questions = await this.review.listQuestions(found.id);
      const [files, appeal] = [await this.files.list(found.id), await this.appeals.findLatest(found.id)];
      const parts = { questions, files, appeal, now: this.clock.now() };
      const value = toApplicantView(application, link, parts);
      return { ok: true, value, etag: String(application.version) };
    });
  }

  private async findFirst(keySha256: Buffer, requestSha256: Buffer): Promise<Outcome<Begun> | undefined> {
    await this.applications.lockRequest(keySha256);
    const first = await this.applications.findRequest(keySha256);
    if (first === undefined) return undefined;
    if (first.requestSha256?.equals(requestSha256) !== true) return refuse("idempotency.key-reused");
    return { ok: true, value: { id: first.id, token: this.links.tokenOf(keySha256, requestSha256) } };
  }

  private async get(id: string): Promise<StoredApplication> {
    const found = await this.applications.find(id);
    if (found === undefined) throw new Error("an application was lost while it was written");
    return found;
  }

  private inOneGo<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.database.runAs(systemScope("applications"), work);
  }

  /** Says in the alliance's record what was done by a link; by nobody, from nowhere. */
  note(action: string, id: string): void {
    this.audit.record({ action, scope: "alliance", isNobodys: true, target: { kind: "application", id } });
  }
}

const done: Outcome<undefined> = { ok: true, value: undefined };
