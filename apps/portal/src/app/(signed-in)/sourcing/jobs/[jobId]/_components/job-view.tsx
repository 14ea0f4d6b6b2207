"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState, type ReactNode } from "react";
import type { Job } from "@interphase/sourcing/contract";

import { Button } from "@/components/ui/button";

import { assessPlan } from "../../../_actions/assess-plan";
import { ProblemTable } from "../../../new/_components/problem-table";
import { Progress } from "../../../new/_components/progress";
import { useRefusalText } from "../../../new/_components/refusal-text";
import { cancelJob, findJob } from "../_actions/follow-job";

const askEveryMs = 1500;
const isUnfinished = (job: Job) => job.state === "queued" || job.state === "running";

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

/** How far is the import, and what can be done with it? */
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
          text={job.step === null ? t(job.state) : t("stepOf", { step: job.step })}
          cancelLabel={t("cancel")}
          onCancel={() => {
            void cancelJob(job.id).then(setJob);
          }}
        />
        <p className="mt-3 text-ink-2">{t("mayLeave")}</p>
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
  return <JobEnded job={job} />;
}

function JobEnded({ job }: { readonly job: Job }): ReactNode {
  const t = useTranslations("sourcing.jobView");
  const refusalText = useRefusalText();
  const { problem } = job;
  const rows = problem?.rows ?? [];
  return (
    <div className="flex flex-col gap-4">
      <div role="alert" className="rounded-6 border border-act bg-act-soft p-4">
        <p className="font-semibold text-act">{t(job.state === "cancelled" ? "cancelled" : "failed")}</p>
        {problem !== null && (
          <p>{refusalText({ code: problem.code, message: problem.detail ?? problem.title, rows })}</p>
        )}
        <a className="link" href="/sourcing/new">
          {t("again")}
        </a>
      </div>
      {rows.length > 0 && <ProblemTable rows={rows} furtherCount={0} />}
    </div>
  );
}
