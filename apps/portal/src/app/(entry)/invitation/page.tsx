import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { invitationPreviewRoute } from "@interphase/identity/contract";
import type { PasswordTexts } from "@/components/password/new-password-field";
import { LanguageChoice } from "@/components/frame/language-choice";
import { getFormats } from "@/i18n/format";
import { ApiProblemError } from "@/server/api";
import { requestApi } from "@/server/api-client";
import { findFlow } from "@/server/flow-cookie";
import { findReader } from "@/server/me";
import { findRequestId } from "@/server/session";
import { EntryNotice, entryLinkClass } from "../_components/entry-field";
import type { EntryTexts } from "../_components/entry-texts";
import { AcceptForm } from "./_components/accept-form";
import { CompanyForm } from "./_components/company-form";
import { InvitedTo, type InvitationPreview } from "./_components/invited-to";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry.invitation"))("title"), referrer: "no-referrer" };
}

async function InvalidLink({ isMissing }: { readonly isMissing: boolean }): Promise<ReactNode> {
  const t = await getTranslations("entry.invitation");
  return (
    <>
      <h1 className="text-28 font-semibold">{isMissing ? t("title") : t("invalidTitle")}</h1>
      <p className="mt-2 mb-6 text-ink-2">{isMissing ? t("noLink") : t("invalid")}</p>
      <Link href="/sign-in" prefetch={false} className={entryLinkClass}>
        {t("signIn")}
      </Link>
    </>
  );
}

async function Ways({ invitation, organisation }: { invitation: InvitationPreview; organisation: string }) {
  const t = await getTranslations("entry");
  return (
    <div className="mt-6 flex flex-col gap-4">
      {invitation.canUseCompanySignIn ? (
        <>
          <p className="text-ink-2">{t("invitation.withCompany", { organisation })}</p>
          <CompanyForm
            displayName={invitation.displayName ?? ""}
            button={t("invitation.companyButton")}
            texts={t.raw("invitation.form") as EntryTexts["invitation"]["form"]}
          />
        </>
      ) : null}
      {invitation.canUseCompanySignIn && invitation.canUsePassword ? (
        <p className="flex items-center gap-3 text-12 text-ink-3">
          <span aria-hidden="true" className="h-px flex-1 bg-line" />
          {t("invitation.orPassword")}
          <span aria-hidden="true" className="h-px flex-1 bg-line" />
        </p>
      ) : null}
      {invitation.canUsePassword ? (
        <AcceptForm
          email={invitation.email}
          displayName={invitation.displayName ?? ""}
          texts={t.raw("invitation.form") as EntryTexts["invitation"]["form"]}
          passwordTexts={t.raw("newPassword") as PasswordTexts}
        />
      ) : null}
    </div>
  );
}

interface InvitationPageProps {
  readonly searchParams: Promise<{ readonly gone?: string }>;
}

/** Who invites me, to what, and how do I begin? The mail's link leads here; its secret is in a cookie, not in the address. */
export default async function InvitationPage({ searchParams }: InvitationPageProps): Promise<ReactNode> {
  const token = await findFlow("invitation");
  const { gone } = await searchParams;
  if (token === null) return <InvalidLink isMissing={gone !== "1"} />;
  const answer = await requestApi(invitationPreviewRoute, { body: { token } }, null);
  if (!answer.ok && answer.problem.code !== "identity.invitation-invalid")
    throw new ApiProblemError(answer.problem, await findRequestId());
  if (!answer.ok) return <InvalidLink isMissing={false} />;

  const invitation = answer.value;
  const t = await getTranslations("entry.invitation");
  const { instant } = await getFormats();
  const reader = await findReader();
  const organisation = invitation.organisationName ?? t("alliance");
  const inviter = invitation.invitedByName;
  return (
    <>
      <h1 className="text-28 font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-4 text-16 text-ink-2 wrap-anywhere">
        {inviter === null ? t("leadNobody", { organisation }) : t("lead", { inviter, organisation })}
      </p>
      {reader.kind === "person" ? (
        <EntryNotice>{t("signedInAs", { name: reader.me.displayName })}</EntryNotice>
      ) : null}
      <InvitedTo invitation={invitation} />
      <div className="mt-6">
        <p id="language-label" className="mb-1 font-medium">
          {t("language")}
        </p>
        <LanguageChoice labelledBy="language-label" help={t("languageHelp")} />
      </div>
      <Ways invitation={invitation} organisation={organisation} />
      <p className="mt-6 text-12 text-ink-3">{t("expires", { date: instant(invitation.expiresAt) })}</p>
    </>
  );
}
