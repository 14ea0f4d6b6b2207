import { parseAddress } from "@interphase/protocols/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSubmit } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";

import { getProtocolWords } from "@/app/(public)/protocols/_words/words";
import { withdrawVersion } from "../_actions/protocol-acts";

interface WithdrawPageProps {
  readonly searchParams: Promise<{ readonly address?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getProtocolWords()).t("withdraw.title") };
}

/** Why is a released version not to be used any more? */
export default async function WithdrawPage({ searchParams }: WithdrawPageProps): Promise<ReactNode> {
  const asked = parseAddress((await searchParams).address ?? "");
  if (asked?.version == null) notFound();
  const { code, version } = asked;
  const { t } = await getProtocolWords();
  const path = `/protocols/${code}@${version}`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/protocols" },
          { label: `${code}@${version}`, href: path },
        ]}
        title={t("withdraw.title")}
        lead={t("withdraw.lead")}
      />
      <ActForm act={withdrawVersion.bind(null, code, version)} className="flex max-w-2xl flex-col gap-4">
        <ActInput id="reason" name="reason" label={t("withdraw.reason")} maxLength={1000} />
        <div className="flex gap-2">
          <ActSubmit>{t("withdraw.act")}</ActSubmit>
          <ButtonLink kind="quiet" href={path}>
            {t("drafts.cancel")}
          </ButtonLink>
        </div>
      </ActForm>
    </>
  );
}
