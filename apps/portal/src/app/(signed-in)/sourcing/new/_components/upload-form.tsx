"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { ErrorSummary, InputField } from "@/components/ui/field";

import { assessPlan } from "../../_actions/assess-plan";
import type { SendAnswer } from "../send/send-answer";
import { FileField } from "./file-field";
import { Preview } from "./preview";
import { Progress } from "./progress";
import { RefusalNotice } from "./refusal-notice";
import { sendWorkbook } from "./send-workbook";
import { emptyDraft, missingParts, withFile, type Draft, type Phase, type MissingPart } from "./upload-state";

/** A chosen file that is not stored yet is work: leaving asks first. */
function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
    };
  }, [isUnsaved]);
}

function useUpload(names: { readonly mineralNames: Readonly<Record<string, string>> }) {
  const router = useRouter();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [phase, setPhase] = useState<Phase>({ at: "choosing" });
  const running = useRef<{ cancel: () => void } | null>(null);
  const key = useRef("");

  const assess = async (planId: string) => {
    setPhase({ at: "assessing" });
    const assessed = await assessPlan(planId, {}, crypto.randomUUID());
    if (assessed.isOk) router.push(`/sourcing/assessments/${assessed.assessmentId}`);
    else setPhase({ at: "not-assessed", planId, message: assessed.message });
  };
  const receive = async (answer: SendAnswer, wasDryRun: boolean) => {
    if (answer.kind === "preview") setPhase({ at: "preview", preview: answer.preview });
    else if (answer.kind === "stored") await assess(answer.planId);
    else if (answer.kind === "job") router.push(`/sourcing/jobs/${answer.jobId}`);
    else setPhase({ at: "refused", refusal: answer, wasDryRun });
  };
  const send = async (sent: Draft, isDryRun: boolean) => {
    if (sent.file === null) return;
    if (isDryRun) key.current = crypto.randomUUID();
    setPhase({ at: "sending", isDryRun, sentFraction: 0 });
    const sending = sendWorkbook({ ...sent, file: sent.file, isDryRun, key: key.current }, (sentFraction) => {
      setPhase({ at: "sending", isDryRun, sentFraction });
    });
    running.current = sending;
    await receive(await sending.answer, isDryRun);
  };
  return { draft, setDraft, phase, setPhase, send, assess, cancel: () => running.current?.cancel(), names };
}

interface UploadFormProps {
  readonly mineralNames: Readonly<Record<string, string>>;
}

/** How does a workbook become a plan? Choose, look at what was understood, confirm; nothing is stored before. */
export function UploadForm({ mineralNames }: UploadFormProps): ReactNode {
  const t = useTranslations("sourcing.upload");
  const upload = useUpload({ mineralNames });
  const { draft, phase } = upload;
  const [hasTried, setHasTried] = useState(false);
  const result = useRef<HTMLDivElement>(null);
  const missing = missingParts(draft);
  const isBusy = phase.at === "sending" || phase.at === "assessing";
  useLeaveWarning(draft.file !== null && phase.at !== "assessing");
  useEffect(() => {
    if (phase.at === "preview" || phase.at === "refused") result.current?.focus();
  }, [phase.at]);
  const check = () => {
    setHasTried(true);
    if (missing.length === 0) void upload.send(draft, true);
  };
  return (
    <div className="flex flex-col gap-6">
      <form
        noValidate
        className="grid gap-4 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]"
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        {hasTried && missing.length > 0 && (
          <div className="lg:col-span-2">
            <ErrorSummary
              title={t("missing")}
              errors={missing.map(({ fieldId, key }) => ({ fieldId, message: t(key) }))}
            />
          </div>
        )}
        <FileField
          draft={draft}
          isDisabled={isBusy}
          onFile={(file) => {
            upload.setDraft(withFile(draft, file));
            upload.setPhase({ at: "choosing" });
          }}
        />
        <DraftFields
          draft={draft}
          isBusy={isBusy}
          errors={hasTried ? missing : []}
          onDraft={upload.setDraft}
        />
      </form>
      <div ref={result} tabIndex={-1} className="outline-none" aria-live="polite">
        <UploadResult upload={upload} />
      </div>
    </div>
  );
}

interface DraftFieldsProps {
  readonly draft: Draft;
  readonly isBusy: boolean;
  readonly errors: readonly MissingPart[];
  readonly onDraft: (draft: Draft) => void;
}

function DraftFields({ draft, isBusy, errors, onDraft }: DraftFieldsProps): ReactNode {
  const t = useTranslations("sourcing.upload");
  const errorOf = (fieldId: string) => {
    const found = errors.find((error) => error.fieldId === fieldId);
    return found === undefined ? undefined : t(found.key);
  };
  return (
    <div className="flex flex-col gap-4">
      <InputField
        id="upload-name"
        label={t("name")}
        help={t("nameHelp")}
        error={errorOf("upload-name")}
        value={draft.name}
        maxLength={200}
        disabled={isBusy}
        onChange={(event) => {
          onDraft({ ...draft, name: event.target.value });
        }}
      />
      <InputField
        id="upload-year"
        label={t("year")}
        help={t("yearHelp")}
        error={errorOf("upload-year")}
        inputMode="numeric"
        className="max-w-32"
        value={draft.year}
        disabled={isBusy}
        onChange={(event) => {
          onDraft({ ...draft, year: event.target.value.trim() });
        }}
      />
      <div>
        <Button type="submit" kind="primary" disabled={isBusy}>
          {t("check")}
        </Button>
      </div>
    </div>
  );
}

function UploadResult({ upload }: { readonly upload: ReturnType<typeof useUpload> }): ReactNode {
  const t = useTranslations("sourcing.upload");
  const { phase, draft } = upload;
  switch (phase.at) {
    case "choosing":
      return null;
    case "sending":
      return (
        <Progress
          fraction={phase.sentFraction}
          text={t(sendingKey(phase))}
          cancelLabel={t("cancel")}
          onCancel={upload.cancel}
        />
      );
    case "assessing":
      return <Progress fraction={null} text={t("assessing")} />;
    case "not-assessed":
      return (
        <div role="alert" className="rounded-6 border border-act bg-act-soft p-4">
          <p className="font-semibold text-act">{t("notAssessed")}</p>
          <p>{phase.message}</p>
          <a className="link" href={`/sourcing/plans/${phase.planId}`}>
            {t("openPlan")}
          </a>
        </div>
      );
    case "refused":
      return (
        <RefusalNotice
          refusal={phase.refusal}
          fileName={draft.file?.name ?? ""}
          onRetry={() => {
            void upload.send(draft, phase.wasDryRun);
          }}
        />
      );
    case "preview":
      return (
        <Preview
          preview={phase.preview}
          draft={draft}
          mineralNames={upload.names.mineralNames}
          onOverride={(override) => {
            const next = { ...draft, ...override };
            upload.setDraft(next);
            void upload.send(next, true);
          }}
          onConfirm={() => {
            void upload.send(draft, false);
          }}
        />
      );
  }
}

function sendingKey(phase: { isDryRun: boolean; sentFraction: number }) {
  if (phase.sentFraction < 1) return "sending";
  return phase.isDryRun ? "reading" : "storing";
}
