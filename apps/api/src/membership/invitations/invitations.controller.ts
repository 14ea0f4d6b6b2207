import {
  acceptInvitationRoute,
  columnName,
  invitationFileTemplateRoute,
  invitationPreviewRoute,
  invitationsRoute,
  inviteByFileRoute,
  inviteRoute,
  peopleColumns,
  peopleTemplate,
  resendInvitationRoute,
  withdrawInvitationRoute,
} from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, RemainderOf, ResultOf, ScopedInputOf } from "../../platform/http/route-types.js";
import { Route, UploadRoute } from "../../platform/http/route.js";
import { InvitationAcceptanceService } from "./invitation-acceptance.service.js";
import { InvitationFileService } from "./invitation-file.service.js";
import { InvitationsService } from "./invitations.service.js";

/** Which service answers each route about invitations? */
@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly files: InvitationFileService,
    private readonly acceptance: InvitationAcceptanceService,
  ) {}

  @Route(inviteRoute)
  async invite(input: InputOf<typeof inviteRoute>): Promise<ResultOf<typeof inviteRoute>> {
    return this.invitations.invite(input.caller.actor, input.body);
  }

  @UploadRoute(inviteByFileRoute)
  async inviteByFile(
    input: ScopedInputOf<typeof inviteByFileRoute>,
  ): Promise<RemainderOf<typeof inviteByFileRoute>> {
    const { caller, file, fields, query, scope } = input;
    const records = await this.files.cut(caller.actor, file.bytes, scope);
    if (!records.ok) return records;
    return async () => {
      if (query.dryRun) {
        const preview = await this.files.preview(caller.actor, records.value, fields.locale);
        return preview.ok ? { ...preview, status: 200 } : preview;
      }
      const invited = await this.files.invite(caller.actor, records.value, fields.locale);
      return invited.ok ? { ...invited, status: 201 } : invited;
    };
  }

  @Route(invitationFileTemplateRoute)
  template(
    input: InputOf<typeof invitationFileTemplateRoute>,
  ): Promise<ResultOf<typeof invitationFileTemplateRoute>> {
    const { locale } = input.query;
    const columns = peopleColumns.map((column) => columnName(column, locale));
    return Promise.resolve({ ok: true, value: { columns, csv: peopleTemplate(locale) } });
  }

  @Route(invitationsRoute)
  async list(input: InputOf<typeof invitationsRoute>): Promise<ResultOf<typeof invitationsRoute>> {
    return this.invitations.list(input.caller, input.query);
  }

  @Route(withdrawInvitationRoute)
  async withdraw(
    input: InputOf<typeof withdrawInvitationRoute>,
  ): Promise<ResultOf<typeof withdrawInvitationRoute>> {
    const withdrawn = await this.invitations.withdraw(input.caller, input.params.invitationId);
    return withdrawn.ok ? { ok: true } : withdrawn;
  }

  @Route(resendInvitationRoute)
  async resend(
    input: InputOf<typeof resendInvitationRoute>,
  ): Promise<ResultOf<typeof resendInvitationRoute>> {
    return this.invitations.resend(input.caller, input.params.invitationId);
  }

  @Route(invitationPreviewRoute, { transaction: "none" })
  async preview(
    input: InputOf<typeof invitationPreviewRoute>,
  ): Promise<ResultOf<typeof invitationPreviewRoute>> {
    return this.acceptance.preview(input.body.token, input.origin);
  }

  @Route(acceptInvitationRoute, { transaction: "none" })
  async accept(
    input: InputOf<typeof acceptInvitationRoute>,
  ): Promise<ResultOf<typeof acceptInvitationRoute>> {
    const opened = await this.acceptance.accept(input.body, input.origin);
    if (!opened.ok) return opened;
    const { accessToken, expiresAt } = opened.value;
    return { ok: true, value: { accessToken, expiresAt: expiresAt.toISOString() } };
  }
}
