"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState, type ReactNode } from "react";
import type { Job, ReportFile } from "@interphase/sourcing/contract";

import { Button, buttonClass } from "@/components/ui/button";

import { assessPlan } from "../../../_actions/assess-plan";
import { ProblemTable } from "../../../new/_components/problem-table";
import { Progress } from "../../../new/_components/progress";
import { useRefusalText } from "../../../new/_components/refusal-text";
import { cancelJob, findJob } from "../_actions/follow-job";

const askEveryMs = 1500;
const steps = ["steps.reading", "steps.storing", "steps.collecting", "steps.drawing"] as const;
const isUnfinished = (job: Job) => job.state === "queued" || job.state === "running";

const stepKeyOf = (step: string) => steps.find((known) => `steps.${step}` === known) ?? "steps.other";
const endKeyOf = ({ kind, state }: Job) => {
  const isCancelled = state === "cancelled";
  if (kind === "report") return isCancelled ? "reportCancelled" : "reportFailed";
  return isCancelled ? "cancelled" : "failed";
};

/** Asks again and again while the job runs; leaving the page does not stop it. */
function useJob(first: Job): [Job, (job: Job) => void] {
  const [job, setJob] = useState(first);
  useEffect(() => {
    if (!isUnfinished(job)) return;
    const timer = setTimeout(() => {
      void findJob(job.id).then((next) => {
        setJob((now) => next ?? { ...now });
      });
    }, askEveryMs);
    return () => {
      clearTimeout(timer);
    };
  }, [job]);
  return [job, setJob];
}

/** How far is the import or the report, and what can be done with it? */
export function JobView({ first }: { readonly first: Job }): ReactNode {
  const t = useTranslations("sourcing.jobView");
  const router = useRouter();
  const [job, setJob] = useJob(first);
  const [message, setMessage] = useState<string | null>(null);
  if (isUnfinished(job)) {
    return (
      <>
        <Progress
          fraction={job.progressFraction}
          text={
            job.step === null
              ? t(job.state === "queued" ? "queued" : "running")
              : t("stepOf", { step: t(stepKeyOf(job.step)) })
          }
          cancelLabel={t("cancel")}
          onCancel={() => {
            void cancelJob(job.id).then(setJob);
          }}
        />
        <p className="mt-3 text-ink-2">{t(job.kind === "report" ? "mayLeaveReport" : "mayLeave")}</p>
      </>
    );
  }
  const { result } = job;
  if (job.state === "succeeded" && result !== null) {
    const assess = () => {
      void assessPlan(result.planId, {}, job.id).then((answer) => {
        if (answer.isOk) router.push(`/sourcing/assessments/${answer.assessmentId}`);
        else setMessage(answer.message);
      });
    };
    return (
      <div role="status" className="flex flex-col gap-3">
        <p className="text-16 font-semibold">{t("done", { count: result.lineCount })}</p>
        {message !== null && <p className="font-medium text-act">▲ {message}</p>}
        <div className="flex gap-2">
          <Button kind="primary" onClick={assess}>
            {t("assess")}
          </Button>
          <a className="link self-center" href={`/sourcing/plans/${result.planId}`}>
            {t("openPlan")}
          </a>
        </div>
      </div>
    );
  }
  if (job.state === "succeeded" && job.report !== null)
    return <ReportDone jobId={job.id} report={job.report} />;
  return <JobEnded job={job} />;
}

/** A written report: its name, its size, until when it is kept. */
function ReportDone({ jobId, report }: { readonly jobId: string; readonly report: ReportFile }): ReactNode {
  const t = useTranslations("sourcing.jobView");
  const format = useFormatter();
  const size = format.number(report.byteCount / 1e6, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const until = format.dateTime(new Date(report.expiresAt), { dateStyle: "medium", timeStyle: "short" });
  return (
    <div role="status" className="flex flex-col gap-3">
      <p className="text-16 font-semibold">{t("reportDone")}</p>
      <p className="break-words text-ink-2">
        <bdi>{report.fileName}</bdi> · {t("fileFacts", { size, until })}
      </p>
      <div className="flex flex-wrap gap-2">
        <a className={buttonClass("primary")} href={`/sourcing/jobs/${jobId}/file`}>
          {t("download")}
        </a>
        <a className="link self-center" href={`/sourcing/assessments/${report.assessmentId}`}>
          {t("openAssessment")}
        </a>
      </div>
    </div>
  );
}

function JobEnded({ job }: { readonly job: Job }): ReactNode {
  const t = useTranslations("sourcing.jobView");
  const refusalText = useRefusalText();
  const { problem } = job;
  const rows = problem?.rows ?? [];
  return (
    <div className="flex flex-col gap-4">
      <div role="alert" className="rounded-6 border border-act bg-act-soft p-4">
        <p className="font-semibold text-act">{t(endKeyOf(job))}</p>
        {problem !== null && (
          <p>{refusalText({ code: problem.code, message: problem.detail ?? problem.title, rows })}</p>
        )}
        {job.kind === "report" ? (
          <a className="link" href="/sourcing/assessments">
            {t("openAssessments")}
          </a>
        ) : (
          <a className="link" href="/sourcing/new">
            {t("again")}
          </a>
        )}
      </div>
      {rows.length > 0 && <ProblemTable rows={rows} furtherCount={0} />}
    </div>
  );
}
