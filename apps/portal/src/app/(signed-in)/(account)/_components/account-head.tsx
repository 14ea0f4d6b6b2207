import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { TabsNav } from "@/components/ui/tabs-nav";

const tabs = {
  profile: "/account",
  password: "/account/password",
  factors: "/account/factors",
  sessions: "/sessions",
  tokens: "/account/tokens",
  access: "/account/access",
} as const;

export type AccountTab = keyof typeof tabs;

interface AccountHeadProps {
  readonly current: AccountTab;
  readonly marks?: ReactNode;
  readonly actions?: ReactNode;
}

/** Which part of my account is this, and which others are there? */
export async function AccountHead({ current, marks, actions }: AccountHeadProps): Promise<ReactNode> {
  const t = await getTranslations("account");
  return (
    <>
      <PageHead
        crumbs={current === "profile" ? [] : [{ href: "/account", label: t("title") }]}
        title={current === "profile" ? t("title") : t(`tabs.${current}`)}
        lead={t(`${current}.lead`)}
        marks={marks}
        actions={actions}
      />
      <TabsNav
        label={t("tabsLabel")}
        tabs={Object.entries(tabs).map(([tab, href]) => ({
          href,
          label: t(`tabs.${tab}`),
          isCurrent: tab === current,
        }))}
      />
    </>
  );
}
