import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { assessmentsRoute, planRoute } from "@interphase/sourcing/contract";

import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary, InputField } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { showControls } from "../../../_figures/safe-text";
import { getWords } from "../../../_figures/words";
import { deletePlan } from "../_actions/delete-plan";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("deletion.title") };
}

interface DeletePageProps {
  readonly params: Promise<{ readonly planId: string }>;
  readonly searchParams: Promise<{ readonly wrong?: string }>;
}

export default async function DeletePage({ params, searchParams }: DeletePageProps): Promise<ReactNode> {
  const { planId } = await params;
  const isWrong = (await searchParams).wrong === "1";
  const { t, formats } = await getWords();
  const plan = (await callApi(planRoute, { params: { planId } })).value;
  const assessments = (await callApi(assessmentsRoute, { query: { planId, limit: 200 } })).value.items;
  const goes = [
    t("deletion.lines", { count: plan.lineCount }),
    ...(plan.hasFile ? [t("linePlace.fileGoes", { file: showControls(plan.fileName) })] : []),
    t("deletion.assessments", { count: assessments.length }),
    ...assessments
      .slice(0, 5)
      .map((one) =>
        t("deletion.assessment", { date: formats.instant(one.createdAt), edition: one.options.edition }),
      ),
    t("deletion.scenarios"),
    t("deletion.notes"),
  ];
  return (
    <div className="max-w-[60ch]">
      <PageHead
        crumbs={[
          { label: t("rooms.plans"), href: "/sourcing" },
          { label: showControls(plan.name), href: `/sourcing/plans/${planId}` },
        ]}
        title={t("deletion.title")}
      />
      {isWrong && (
        <ErrorSummary
          title={t("deletion.wrong")}
          errors={[{ fieldId: "delete-name", message: t("deletion.wrongHelp") }]}
        />
      )}
      <p className="mt-4">
        <bdi>{t("deletion.what", { name: showControls(plan.name), version: String(plan.version) })}</bdi>
      </p>
      <ul className="my-3 list-disc pl-5 text-ink-2">
        {goes.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <form action={deletePlan.bind(null, planId)} className="flex flex-col gap-4">
        <InputField
          id="delete-name"
          name="name"
          required
          autoComplete="off"
          label={<bdi>{t("deletion.type", { name: showControls(plan.name) })}</bdi>}
          help={t("deletion.help")}
          error={isWrong ? t("deletion.wrongHelp") : undefined}
        />
        <div className="flex gap-2">
          <Button type="submit" kind="danger">
            {t("deletion.confirm")}
          </Button>
          <ButtonLink kind="quiet" href={`/sourcing/plans/${planId}`}>
            {t("cancel")}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}
