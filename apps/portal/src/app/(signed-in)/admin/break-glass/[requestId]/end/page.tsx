import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { breakGlassRoute } from "@interphase/identity/contract";
import { callApi } from "@/server/api";
import { ConfirmPage } from "../../../_components/confirm-page";
import { getAdminWords } from "../../../_words/words";
import { endEarly } from "../../_actions/break-glass-acts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("breakGlass.end") };
}

interface EndEarlyPageProps {
  readonly params: Promise<{ readonly requestId: string }>;
}

export default async function EndEarlyPage({ params }: EndEarlyPageProps): Promise<ReactNode> {
  const { requestId } = await params;
  const request = (await callApi(breakGlassRoute, { params: { requestId } })).value;
  if (!request.mayEnd) notFound();
  const words = await getAdminWords();
  const { t } = words;
  return (
    <ConfirmPage
      words={words}
      crumbs={[
        { label: t("breakGlass.title"), href: "/admin/break-glass" },
        { label: t("breakGlass.one"), href: `/admin/break-glass/${requestId}` },
      ]}
      title={t("breakGlass.end")}
      what={
        <bdi>
          {t("breakGlass.endWhat", { who: request.requestedBy.displayName, count: request.rowCount })}
        </bdi>
      }
      consequences={[t("breakGlass.end1"), t("breakGlass.end2")]}
      confirm={t("breakGlass.end")}
      act={endEarly.bind(null, requestId)}
      backHref={`/admin/break-glass/${requestId}`}
    />
  );
}
