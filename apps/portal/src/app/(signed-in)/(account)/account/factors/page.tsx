import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { factorsRoute, type Factor } from "@interphase/identity/contract";
import { Badge } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { KeptDisclosure } from "@/components/ui/kept-disclosure";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page-head";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { AccountHead } from "../../_components/account-head";
import type { AccountTexts } from "../../_components/account-texts";
import { CodesForm } from "./_components/codes-form";
import { PasskeyForm } from "./_components/passkey-form";
import { RemoveForm } from "./_components/remove-form";
import { TotpForm } from "./_components/totp-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.tabs"))("factors") };
}

async function columns(count: number): Promise<Column<Factor>[]> {
  const t = await getTranslations("account.factors");
  const { instant } = await getFormats();
  const texts = (await getTranslations("account")).raw("factors") as AccountTexts["factors"];
  return [
    { key: "name", label: t("columns.name"), isDeciding: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { key: "kind", label: t("columns.kind"), isDeciding: true, cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: "added", label: t("columns.added"), cell: ({ createdAt }) => instant(createdAt) },
    {
      key: "used",
      label: t("columns.used"),
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? t("never") : instant(lastUsedAt)),
    },
    {
      key: "remove",
      label: <span className="sr-only">{t("columns.remove")}</span>,
      cell: ({ id, name }) => (
        <Disclosure
          summary={
            <>
              {t("columns.remove")}
              <span className="sr-only">: {name}</span>
            </>
          }
        >
          <RemoveForm factorId={id} name={name} isLast={count === 1} texts={texts} />
        </Disclosure>
      ),
    },
  ];
}

/** Somebody new, whose role waits: why this page comes first. */
async function WhyFirst({ roles }: { readonly roles: readonly string[] }): Promise<ReactNode> {
  const t = await getTranslations("account.factors");
  const tRoles = await getTranslations("frame.roles");
  const { list } = await getFormats();
  const names = list(roles.map((role) => (tRoles.has(role) ? tRoles(role) : role)));
  return (
    <div className="mb-6">
      <Notice title={t("newTitle")}>{t("newLead", { roles: names })}</Notice>
    </div>
  );
}

interface FactorsPageProps {
  readonly searchParams: Promise<{ readonly new?: string }>;
}

/** What do I have besides the password, and how do I add or take away something? */
export default async function FactorsPage({ searchParams }: FactorsPageProps): Promise<ReactNode> {
  const isNew = (await searchParams).new === "1";
  const [me, answer] = await Promise.all([requireMe(), callApi(factorsRoute, {})]);
  const { items, recoveryCodesLeft } = answer.value;
  const isFirst = items.length === 0;
  const t = await getTranslations("account");
  const texts = t.raw("factors") as AccountTexts["factors"];
  return (
    <>
      <AccountHead
        current="factors"
        marks={
          items.length > 0 ? (
            <Badge kind="good">{t("factors.on")}</Badge>
          ) : (
            <Badge kind="unverified">{t("factors.off")}</Badge>
          )
        }
      />
      {isNew && me.withheldRoles.length > 0 ? <WhyFirst roles={me.withheldRoles} /> : null}
      <div>
        {items.length > 0 || !isNew ? (
          <Section id="factors" title={t("factors.listTitle")}>
            {items.length === 0 ? (
              <p className="prose-width text-ink-2">{t("factors.none")}</p>
            ) : (
              <DataTable
                caption={t("factors.listTitle")}
                isCaptionHidden
                columns={await columns(items.length)}
                rows={items}
                rowKey={({ id }) => id}
              />
            )}
          </Section>
        ) : null}
        <Section id="authenticator" title={t("factors.totp.title")} lead={t("factors.totp.lead")}>
          <KeptDisclosure summary={t("factors.totp.openForm")} isOpenAtFirst={isFirst}>
            <TotpForm texts={texts} />
          </KeptDisclosure>
        </Section>
        <Section id="passkey" title={t("factors.passkey.title")} lead={t("factors.passkey.lead")}>
          <KeptDisclosure summary={t("factors.passkey.open")} isOpenAtFirst={isFirst}>
            <PasskeyForm texts={texts} />
          </KeptDisclosure>
        </Section>
        {items.length > 0 ? (
          <Section
            id="recovery-codes"
            title={t("factors.codes.title")}
            lead={`${t("factors.codes.left", { count: recoveryCodesLeft })} ${t("factors.codes.lead")}`}
          >
            <KeptDisclosure summary={t("factors.codes.make")} isOpenAtFirst={false}>
              <CodesForm texts={texts} />
            </KeptDisclosure>
          </Section>
        ) : null}
      </div>
    </>
  );
}
