import {
  answerQuestionRoute,
  applyRoute,
  attachApplicantFileRoute,
  beginDraftRoute,
  confirmApplicationRoute,
  saveDraftRoute,
  sendDraftRoute,
  sendLinkAgainRoute,
  viewApplicationRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import { statusPathOf } from "../../platform/mail/portal-paths.js";
import type { FileAskedOf, InputOf, ResultOf } from "../../platform/http/route-types.js";
import { BeforeFile, Route, type FileAnswer } from "../../platform/http/route.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { ApplicantFiles } from "./applicant-files.service.js";
import { ApplicantsService, type Begun } from "./applicants.service.js";
import { LinkRequests } from "./link-requests.service.js";

/** Where does the portal stand? */
export class PortalAddress {
  constructor(readonly url: string) {}
}

/** What somebody who applies can ask, without an account. Each act opens its own transaction: a limit counts even where it is refused. */
@Controller()
export class ApplicantsController {
  constructor(
    private readonly applicants: ApplicantsService,
    private readonly files: ApplicantFiles,
    private readonly requests: LinkRequests,
    private readonly portal: PortalAddress,
  ) {}

  @Route(applyRoute, { transaction: "none" })
  async apply({
    body,
    idempotencyKey,
    origin,
  }: InputOf<typeof applyRoute>): Promise<ResultOf<typeof applyRoute>> {
    return this.begun(await this.applicants.apply(body, idempotencyKey, origin));
  }

  @Route(beginDraftRoute, { transaction: "none" })
  async begin({ body, origin }: InputOf<typeof beginDraftRoute>): Promise<ResultOf<typeof beginDraftRoute>> {
    return this.begun(await this.applicants.begin(body, origin));
  }

  @Route(saveDraftRoute, { transaction: "none" })
  save({ body, ifMatch, origin }: InputOf<typeof saveDraftRoute>): Promise<ResultOf<typeof saveDraftRoute>> {
    return this.applicants.saveDraft(body.token, body.draft, ifMatch, origin);
  }

  @Route(sendDraftRoute, { transaction: "none" })
  send({ body, origin }: InputOf<typeof sendDraftRoute>): Promise<ResultOf<typeof sendDraftRoute>> {
    return this.applicants.send(body.token, body.application, origin);
  }

  @Route(viewApplicationRoute, { transaction: "none" })
  view({
    body,
    origin,
  }: InputOf<typeof viewApplicationRoute>): Promise<ResultOf<typeof viewApplicationRoute>> {
    return this.applicants.view(body.token, origin);
  }

  @Route(confirmApplicationRoute, { transaction: "none" })
  confirm({
    body,
    origin,
  }: InputOf<typeof confirmApplicationRoute>): Promise<ResultOf<typeof confirmApplicationRoute>> {
    return this.applicants.confirm(body.token, origin);
  }

  @Route(answerQuestionRoute, { transaction: "none" })
  answer({
    body,
    origin,
  }: InputOf<typeof answerQuestionRoute>): Promise<ResultOf<typeof answerQuestionRoute>> {
    return this.applicants.answer(body.token, body.questionId, body.answer, origin);
  }

  @BeforeFile(attachApplicantFileRoute)
  mayAttach({ fields, origin }: FileAskedOf<typeof attachApplicantFileRoute>): Promise<FileAnswer> {
    return this.files.mayAttach(fields.token, origin);
  }

  @Route(attachApplicantFileRoute, { transaction: "none" })
  attach({
    fields,
    file,
    origin,
  }: InputOf<typeof attachApplicantFileRoute>): Promise<ResultOf<typeof attachApplicantFileRoute>> {
    return this.files.attach(fields.token, fields.attestation, file, origin);
  }

  @Route(sendLinkAgainRoute, { transaction: "none" })
  async sendAgain({
    body,
    origin,
  }: InputOf<typeof sendLinkAgainRoute>): Promise<ResultOf<typeof sendLinkAgainRoute>> {
    const taken = await this.requests.request(body.email, origin);
    return taken.ok ? { ok: true } : taken;
  }

  private begun(made: Outcome<Begun>): Outcome<{ id: string; statusUrl: string }> {
    if (!made.ok) return made;
    const { id, token } = made.value;
    return { ok: true, value: { id, statusUrl: this.portal.url.replace(/\/+$/, "") + statusPathOf(token) } };
  }
}
