import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { externalIdentitiesRoute, type ExternalIdentity } from "@interphase/identity/contract";
import type { PasswordTexts } from "@/components/password/new-password-field";
import { Button } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/page-head";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { refusalText } from "@/server/refusal-text";
import { Done, Refused } from "../../_components/account-field";
import { AccountHead } from "../../_components/account-head";
import type { AccountTexts } from "../../_components/account-texts";
import { linkCompany, unlinkCompany } from "./_actions/company-identity";
import { PasswordForm } from "./_components/password-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.tabs"))("password") };
}

async function identityColumns(): Promise<Column<ExternalIdentity>[]> {
  const t = await getTranslations("account.password");
  const { instant } = await getFormats();
  return [
    { key: "label", label: t("account"), isDeciding: true, cell: ({ label }) => <bdi>{label}</bdi> },
    { key: "issuer", label: t("provider"), isDeciding: true, cell: ({ issuer }) => issuer },
    { key: "linked", label: t("linked"), cell: ({ createdAt }) => instant(createdAt) },
    {
      key: "used",
      label: t("lastUsed"),
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? "—" : instant(lastUsedAt)),
    },
    {
      key: "unlink",
      label: <span className="sr-only">{t("unlink")}</span>,
      cell: ({ id, label }) => (
        <form action={unlinkCompany}>
          <input type="hidden" name="identityId" value={id} />
          <Button type="submit" kind="danger" aria-label={`${t("unlink")}: ${label}`}>
            {t("unlink")}
          </Button>
        </form>
      ),
    },
  ];
}

async function CompanyAccounts(): Promise<ReactNode> {
  const t = await getTranslations("account.password");
  const { items, canLink } = (await callApi(externalIdentitiesRoute, {})).value;
  return (
    <div className="flex flex-col items-start gap-4">
      {items.length === 0 ? (
        <p className="prose-width text-ink-2">{canLink ? t("companyCanLink") : t("companyNone")}</p>
      ) : (
        <div className="w-full">
          <DataTable
            caption={t("companyTitle")}
            isCaptionHidden
            columns={await identityColumns()}
            rows={items}
            rowKey={({ id }) => id}
          />
        </div>
      )}
      {canLink ? (
        <form action={linkCompany}>
          <Button type="submit">{t("link")}</Button>
        </form>
      ) : null}
    </div>
  );
}

interface PasswordPageProps {
  readonly searchParams: Promise<{ linked?: string; unlinked?: string; refused?: string }>;
}

/** With what do I sign in, and how do I change it? */
export default async function PasswordPage({ searchParams }: PasswordPageProps): Promise<ReactNode> {
  const { linked, unlinked, refused } = await searchParams;
  const me = await requireMe();
  const t = await getTranslations("account");
  const tEntry = await getTranslations("entry");
  const done = linked === "1" ? t("password.isLinked") : unlinked === "1" ? t("password.isUnlinked") : null;
  const problem =
    refused === undefined ? null : await refusalText({ code: refused, type: "", title: "", status: 0 });
  return (
    <>
      <AccountHead current="password" />
      <div>
        <Section id="password" title={t("password.title")} lead={t("password.changeLead")}>
          <PasswordForm
            email={me.email}
            displayName={me.displayName}
            texts={t.raw("password") as AccountTexts["password"]}
            passwordTexts={tEntry.raw("newPassword") as PasswordTexts}
          />
        </Section>
        <Section id="company" title={t("password.companyTitle")} lead={t("password.companyLead")}>
          <div className="mb-4 empty:hidden">
            <Refused problem={problem} />
            <Done text={done} />
          </div>
          <CompanyAccounts />
        </Section>
      </div>
    </>
  );
}
