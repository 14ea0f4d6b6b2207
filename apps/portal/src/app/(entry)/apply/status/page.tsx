import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { viewApplicationRoute, type ApplicantView } from "@interphase/consortium/contract";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { getEnv } from "@/env";
import { getFormats } from "@/i18n/format";
import { ApiProblemError } from "@/server/api";
import { requestApi } from "@/server/api-client";
import { findFlow } from "@/server/flow-cookie";
import { findRequestId } from "@/server/session";
import { EntryNotice } from "../../_components/entry-field";
import { goOn } from "../_actions/apply";
import { ApplicationForm } from "../_components/application-form";
import { Reviewed, Unconfirmed } from "./_components/application-state";
import { AskedAgain, LostLink } from "./_components/link-again";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("apply.status"))("title"), referrer: "no-referrer" };
}

interface DraftProps {
  readonly view: ApplicantView;
  readonly etag: string;
  readonly token: string;
}

async function Draft({ view, etag, token }: DraftProps): Promise<ReactNode> {
  const t = await getTranslations("apply.status");
  const { date } = await getFormats();
  const link = `${getEnv().NEXTAUTH_URL.replace(/\/+$/, "")}/apply/status?token=${token}`;
  return (
    <>
      <div className="mb-6">
        <Notice title={t("keepTitle")}>
          {t("keep", { date: date(view.expiresAt) })}
          <p className="my-2 wrap-anywhere">
            <code className="text-12">{link}</code>
          </p>
          <CopyButton text={link} label={t("copy")} done={t("copied")} />
        </Notice>
      </div>
      <ApplicationForm key={etag} act={goOn.bind(null, etag)} draft={view.draft} maySave />
    </>
  );
}

interface StatusPageProps {
  readonly searchParams: Promise<{
    readonly saved?: string;
    readonly asked?: string;
    readonly attached?: string;
  }>;
}

/** Where does my application stand, and what do I do next? The link's secret is in a cookie, not in the address. */
export default async function StatusPage({ searchParams }: StatusPageProps): Promise<ReactNode> {
  const { saved, asked, attached } = await searchParams;
  const token = await findFlow("application");
  if (token === null) return <LostLink isMissing asked={asked} />;
  const answer = await requestApi(viewApplicationRoute, { body: { token } }, null);
  if (!answer.ok && answer.problem.code !== "application.link-invalid")
    throw new ApiProblemError(answer.problem, await findRequestId());
  if (!answer.ok) return <LostLink isMissing={false} asked={asked} />;
  const view = answer.value;
  const etag = answer.etag ?? "";
  const t = await getTranslations("apply.status");
  const { date } = await getFormats();
  const name = view.draft.englishName;
  return (
    <>
      <h1 className="mb-4 text-28 font-semibold wrap-anywhere">
        {name === "" ? t("unnamed") : t("of", { name })}
      </h1>
      {saved === "1" && view.state === "draft" ? <EntryNotice>{t("saved")}</EntryNotice> : null}
      {attached === "1" && view.files.length > 0 ? <EntryNotice>{t("attached")}</EntryNotice> : null}
      {asked === undefined ? null : <AskedAgain email={asked} />}
      {view.state === "draft" ? (
        <>
          <p className="mb-4 text-ink-2">{t("draftLead", { date: date(view.expiresAt) })}</p>
          <Draft view={view} etag={etag} token={token} />
        </>
      ) : view.state === "unconfirmed" ? (
        <Unconfirmed view={view} etag={etag} />
      ) : (
        <Reviewed view={view} />
      )}
      <p className="mt-6 text-12 text-ink-3">{t("expires", { date: date(view.expiresAt) })}</p>
    </>
  );
}
