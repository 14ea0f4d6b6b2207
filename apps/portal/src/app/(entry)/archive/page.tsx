import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { viewArchiveRoute } from "@interphase/consortium/contract";
import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { getFormats } from "@/i18n/format";
import { ApiProblemError } from "@/server/api";
import { requestApi } from "@/server/api-client";
import { findFlow } from "@/server/flow-cookie";
import { findRequestId } from "@/server/session";
import { EntryNotice } from "../_components/entry-field";
import { closeArchive } from "./_actions/close-archive";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("memberships.archive"))("title"), referrer: "no-referrer" };
}

interface ArchivePageProps {
  readonly searchParams: Promise<{ readonly closed?: string }>;
}

/** My organisation has left: how do I take its data away? The link's secret is in a cookie, not in the address. */
export default async function ArchivePage({ searchParams }: ArchivePageProps): Promise<ReactNode> {
  const [{ closed }, token, t] = await Promise.all([
    searchParams,
    findFlow("archive"),
    getTranslations("memberships.archive"),
  ]);
  const answer = token === null ? null : await requestApi(viewArchiveRoute, { body: { token } }, null);
  if (answer?.ok === false && answer.problem.code !== "archive.link-invalid")
    throw new ApiProblemError(answer.problem, await findRequestId());
  if (answer?.ok !== true)
    return (
      <>
        <h1 className="text-28 font-semibold">{closed === "1" ? t("closedTitle") : t("gone")}</h1>
        <p className="mt-1 mb-6 text-ink-2">{closed === "1" ? t("closed") : t("goneLead")}</p>
      </>
    );
  const { organisationName, leftAs, leftAt, expiresAt, hasSourcing } = answer.value;
  const { date } = await getFormats();
  return (
    <>
      <h1 className="mb-2 text-28 font-semibold">{t("title")}</h1>
      <p className="mb-4 text-ink-2 wrap-anywhere">
        {t(leftAs, { name: organisationName, date: date(leftAt) })}
      </p>
      <EntryNotice>
        <p>{t(hasSourcing ? "holdsAll" : "holds")}</p>
        <p className="mt-2">
          <a className="link" href="/archive/download" download>
            {t("download")}
          </a>
        </p>
      </EntryNotice>
      <p className="mt-4 text-ink-2">{t("until", { date: date(expiresAt) })}</p>
      <ActForm act={closeArchive} label={t("close")} className="mt-6 flex flex-col gap-2">
        <p className="text-14 text-ink-2">{t("closeHelp")}</p>
        <div>
          <ActSubmit kind="secondary">{t("close")}</ActSubmit>
        </div>
      </ActForm>
    </>
  );
}
