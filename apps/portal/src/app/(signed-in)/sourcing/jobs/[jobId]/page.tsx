import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { jobRoute } from "@interphase/sourcing/contract";

import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { Texts } from "../../_components/texts";
import { getWords } from "../../_figures/words";
import { JobView } from "./_components/job-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("job.tabTitle") };
}

interface JobPageProps {
  readonly params: Promise<{ readonly jobId: string }>;
}

export default async function JobPage({ params }: JobPageProps): Promise<ReactNode> {
  const { jobId } = await params;
  const { t } = await getWords();
  const job = (await callApi(jobRoute, { params: { jobId } })).value;
  const isReport = job.kind === "report";
  return (
    <Texts parts={["jobView", "problems"]}>
      <PageHead
        crumbs={[
          isReport
            ? { label: t("rooms.assessments"), href: "/sourcing/assessments" }
            : { label: t("rooms.plans"), href: "/sourcing" },
        ]}
        title={t(isReport ? "job.reportTitle" : "job.title")}
        lead={t(isReport ? "job.reportLead" : "job.lead")}
      />
      <div className="max-w-[56rem]">
        <JobView first={job} />
      </div>
    </Texts>
  );
}
