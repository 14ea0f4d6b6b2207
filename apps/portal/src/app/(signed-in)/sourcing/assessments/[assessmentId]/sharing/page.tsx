import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { colleaguesRoute } from "@interphase/identity/contract";
import { sharesRoute } from "@interphase/sourcing/contract";

import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { getTodaysAssessment } from "../../../_figures/get-todays-assessment";
import { getWords } from "../../../_figures/words";
import { AssessmentHead } from "../_components/assessment-head";
import { shareWith } from "./_actions/share-with";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("assessment.tabs.sharing") };
}

interface SharingPageProps {
  readonly params: Promise<{ readonly assessmentId: string }>;
  readonly searchParams: Promise<{ readonly saved?: string; readonly failed?: string }>;
}

export default async function SharingPage({ params, searchParams }: SharingPageProps): Promise<ReactNode> {
  const { assessmentId } = await params;
  const { saved, failed } = await searchParams;
  const assessment = await getTodaysAssessment(assessmentId);
  const { t } = await getWords();
  const me = await requireMe();
  const [shares, colleagues] = await Promise.all([
    callApi(sharesRoute, { params: { assessmentId } }),
    callApi(colleaguesRoute, { query: { limit: 200 } }),
  ]);
  const held = new Set(shares.value.items.map(({ userId }) => userId));
  const others = colleagues.value.items.filter(({ id }) => id !== me.id);
  return (
    <>
      <AssessmentHead assessment={assessment} current="sharing" lead={t("sharing.lead")} />
      {saved === "1" && (
        <div className="mb-4">
          <Notice role="status">{t("sharing.saved", { count: held.size })}</Notice>
        </div>
      )}
      {failed === "1" && (
        <div className="mb-4">
          <Notice kind="act" role="alert">
            {t("sharing.failed")}
          </Notice>
        </div>
      )}
      {others.length === 0 ? (
        <p className="text-ink-2">{t("sharing.nobody")}</p>
      ) : (
        <form action={shareWith.bind(null, assessmentId)} className="flex max-w-[48ch] flex-col gap-3">
          <fieldset className="flex flex-col gap-3">
            <legend className="mb-2 text-14 font-semibold">{t("sharing.colleagues")}</legend>
            {others.map((colleague) => (
              <CheckboxField
                key={colleague.id}
                id={`share-${colleague.id}`}
                name="userId"
                value={colleague.id}
                defaultChecked={held.has(colleague.id)}
                label={<bdi>{colleague.displayName}</bdi>}
                help={<bdi>{colleague.email}</bdi>}
              />
            ))}
          </fieldset>
          <div>
            <Button type="submit" kind="primary">
              {t("sharing.save")}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
