import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { z } from "zod";
import type { invitationPreviewSchema } from "@interphase/identity/contract";
import { getFormats } from "@/i18n/format";

export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;

/** What does the invitation bring? For whom, and which roles, each with what it lets one do. */
export async function InvitedTo({
  invitation,
}: {
  readonly invitation: InvitationPreview;
}): Promise<ReactNode> {
  const t = await getTranslations("entry");
  const tFrame = await getTranslations("frame.roles");
  const { date } = await getFormats();
  return (
    <dl className="flex flex-col gap-3 border-y border-line py-4">
      <div>
        <dt className="text-12 text-ink-3">{t("invitation.for")}</dt>
        <dd className="wrap-anywhere">{invitation.email}</dd>
      </div>
      <div>
        <dt className="text-12 text-ink-3">{t("invitation.roles")}</dt>
        {invitation.roles.length === 0 ? <dd className="text-ink-2">{t("invitation.noRoles")}</dd> : null}
        {invitation.roles.map(({ role, scopeId, startsAt, endsAt }) => (
          <dd key={`${role} ${scopeId ?? ""}`} className="mt-1">
            <span className="font-medium">{tFrame.has(role) ? tFrame(role) : role}</span>
            {startsAt === null ? null : (
              <span className="text-ink-3"> · {t("invitation.from", { date: date(startsAt) })}</span>
            )}
            {endsAt === null ? null : (
              <span className="text-ink-3"> · {t("invitation.until", { date: date(endsAt) })}</span>
            )}
            {t.has(`roleDoes.${role}`) ? (
              <span className="block text-ink-2">{t(`roleDoes.${role}`)}</span>
            ) : null}
          </dd>
        ))}
      </div>
    </dl>
  );
}
