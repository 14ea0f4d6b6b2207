import {
  applicationFileRoute,
  applicationRoute,
  applicationsRoute,
  askApplicantRoute,
  attachEvidenceRoute,
  decideApplicationRoute,
  revokeApplicationLinksRoute,
  setApplicationStepRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { FileAskedOf, InputOf, ResultOf } from "../../platform/http/route-types.js";
import { BeforeFile, Route, type FileAnswer } from "../../platform/http/route.js";
import { ApplicationsService } from "./applications.service.js";

/** Which act answers each of the secretariat's routes about applications? */
@Controller()
export class ApplicationsController {
  constructor(private readonly applications: ApplicationsService) {}

  @Route(applicationsRoute)
  list({ query }: InputOf<typeof applicationsRoute>): Promise<ResultOf<typeof applicationsRoute>> {
    return this.applications.list(query);
  }

  @Route(applicationRoute)
  get({ caller, params }: InputOf<typeof applicationRoute>): Promise<ResultOf<typeof applicationRoute>> {
    return this.applications.get(caller, params.applicationId);
  }

  @Route(setApplicationStepRoute)
  setStep({
    caller,
    params,
    body,
  }: InputOf<typeof setApplicationStepRoute>): Promise<ResultOf<typeof setApplicationStepRoute>> {
    return this.applications.setStep(caller, params.applicationId, params.step, body);
  }

  @BeforeFile(attachEvidenceRoute)
  mayAttach({ caller, params }: FileAskedOf<typeof attachEvidenceRoute>): Promise<FileAnswer> {
    return this.applications.mayAttach(caller, params.applicationId, params.step);
  }

  @Route(attachEvidenceRoute)
  attach({
    caller,
    params,
    fields,
    file,
  }: InputOf<typeof attachEvidenceRoute>): Promise<ResultOf<typeof attachEvidenceRoute>> {
    return this.applications.attach(caller, params.applicationId, { ...fields, step: params.step }, file);
  }

  @Route(applicationFileRoute)
  file({
    caller,
    params,
  }: InputOf<typeof applicationFileRoute>): Promise<ResultOf<typeof applicationFileRoute>> {
    return this.applications.download(caller, params.applicationId, params.fileId);
  }

  @Route(askApplicantRoute)
  ask({
    caller,
    params,
    body,
  }: InputOf<typeof askApplicantRoute>): Promise<ResultOf<typeof askApplicantRoute>> {
    return this.applications.ask(caller, params.applicationId, body.question);
  }

  @Route(decideApplicationRoute)
  decide({
    caller,
    params,
    body,
  }: InputOf<typeof decideApplicationRoute>): Promise<ResultOf<typeof decideApplicationRoute>> {
    return this.applications.decide(caller, params.applicationId, body);
  }

  @Route(revokeApplicationLinksRoute)
  async revokeLinks({
    caller,
    params,
  }: InputOf<typeof revokeApplicationLinksRoute>): Promise<ResultOf<typeof revokeApplicationLinksRoute>> {
    const revoked = await this.applications.revokeLinks(caller, params.applicationId);
    return revoked.ok ? { ok: true } : revoked;
  }
}
