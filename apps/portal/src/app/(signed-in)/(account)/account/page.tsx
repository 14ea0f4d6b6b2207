import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LanguageChoice } from "@/components/frame/language-choice";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Section } from "@/components/ui/page-head";
import { requireMe } from "@/server/me";
import { AccountHead } from "../_components/account-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

async function Person(): Promise<ReactNode> {
  const me = await requireMe();
  const t = await getTranslations("account.profile");
  const tRoles = await getTranslations("frame.roles");
  const nameOf = (role: string): string => (tRoles.has(role) ? tRoles(role) : role);
  const roles = [
    ...me.roles.map((role) => ({ role, isWithheld: me.withheldRoles.includes(role) })),
    ...me.withheldRoles
      .filter((role) => !me.roles.includes(role))
      .map((role) => ({ role, isWithheld: true })),
  ];
  const rows = [
    { label: t("name"), value: <bdi>{me.displayName}</bdi> },
    { label: t("email"), value: me.email },
    { label: t("organisation"), value: me.organisation?.name ?? t("alliance") },
    {
      label: t("roles"),
      value:
        roles.length === 0 ? (
          t("noRoles")
        ) : (
          <ul className="flex flex-col gap-1">
            {roles.map(({ role, isWithheld }) => (
              <li key={role} className="flex flex-wrap items-center gap-2">
                {nameOf(role)}
                {isWithheld ? <Badge kind="unverified">{t("withheld")}</Badge> : null}
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_1fr]">
        {rows.map(({ label, value }) => (
          <div key={label} className="sm:contents">
            <dt className="text-ink-3">{label}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-12 text-ink-3">{t("nameHelp")}</p>
    </>
  );
}

/** Who am I here, which language do I read, and what is stored about me? */
export default async function ProfilePage(): Promise<ReactNode> {
  const t = await getTranslations("account");
  return (
    <>
      <AccountHead current="profile" />
      <div>
        <Section id="person" title={t("tabs.profile")}>
          <Person />
        </Section>
        <Section id="language" title={t("profile.languageTitle")}>
          <LanguageChoice labelledBy="language-title" help={t("profile.languageHelp")} />
        </Section>
        <Section id="data" title={t("profile.dataTitle")} lead={t("profile.dataLead")}>
          <a href="/account/data" download className={buttonClass("secondary")}>
            {t("profile.download")}
          </a>
        </Section>
      </div>
    </>
  );
}
