"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition, type ReactNode } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { inviteByFile, type FileAnswer } from "../_actions/invite-by-file";
import { FileProblems } from "./file-problems";
import { FilePeople } from "./file-people";

const mostBytes = 1_000_000;

function useFile() {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<FileAnswer | "too-large" | "lost" | null>(null);
  const [isPending, startTransition] = useTransition();
  const key = useRef("");
  const result = useRef<HTMLDivElement>(null);
  const send = (chosen: File, isDryRun: boolean) => {
    startTransition(async () => {
      if (isDryRun) key.current = crypto.randomUUID();
      const form = new FormData();
      form.append("file", chosen);
      const received = await inviteByFile(isDryRun, key.current, form).catch(() => "lost" as const);
      if (received !== "lost" && received.kind === "sent") {
        router.push("/admin/invitations?done=invitedAll");
        return;
      }
      setAnswer(received);
      result.current?.focus();
    });
  };
  const choose = (chosen: File) => {
    setFile(chosen);
    setAnswer(chosen.size > mostBytes ? "too-large" : null);
    if (chosen.size <= mostBytes) send(chosen, true);
  };
  return { file, answer, isPending, result, send, choose };
}

interface FileFormProps {
  readonly roleNames: Readonly<Record<string, string>>;
}

/** How do many people get invited at once? Choose a file, look at what was understood, send; nothing is sent before. */
export function FileForm({ roleNames }: FileFormProps): ReactNode {
  const t = useTranslations("admin.fileForm");
  const { file, answer, isPending, result, send, choose } = useFile();
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <input
          id="people-file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          disabled={isPending}
          aria-describedby="people-file-help"
          className="peer sr-only"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = "";
            if (chosen !== undefined) choose(chosen);
          }}
        />
        <label
          htmlFor="people-file"
          className={buttonClass(
            answer === null ? "primary" : "secondary",
            "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent",
          )}
        >
          {t(file === null ? "choose" : "chooseOther")}
        </label>
        {file === null ? null : <bdi className="font-medium wrap-anywhere">{file.name}</bdi>}
        <p id="people-file-help" className="text-12 text-ink-3">
          {t("help")}
        </p>
      </div>
      <div ref={result} tabIndex={-1} aria-live="polite" className="outline-none">
        {isPending ? <p role="status">{t("reading")}</p> : null}
        {!isPending && file !== null && answer !== null ? (
          <Answer
            answer={answer}
            roleNames={roleNames}
            onSend={() => {
              send(file, false);
            }}
            onRetry={() => {
              send(file, true);
            }}
          />
        ) : null}
      </div>
    </div>
  );
}

interface AnswerProps extends FileFormProps {
  readonly answer: FileAnswer | "too-large" | "lost";
  readonly onSend: () => void;
  readonly onRetry: () => void;
}

function Answer({ answer, roleNames, onSend, onRetry }: AnswerProps): ReactNode {
  const t = useTranslations("admin.fileForm");
  if (typeof answer === "string" || answer.kind === "refused") {
    const rows = typeof answer === "string" ? [] : answer.rows;
    const text = typeof answer === "string" ? t(answer) : answer.message;
    return (
      <div className="flex flex-col gap-4">
        <div role="alert" className="rounded-6 border border-act bg-act-soft p-4">
          <p className="font-semibold text-act">{t("refused")}</p>
          <p className="prose-width">{text}</p>
          {answer === "lost" ? (
            <Button className="mt-3" onClick={onRetry}>
              {t("retry")}
            </Button>
          ) : null}
        </div>
        <FileProblems rows={rows} />
      </div>
    );
  }
  if (answer.kind === "sent") return null;
  const { preview } = answer;
  const isGood = preview.rows.length === 0 && preview.invitations.length > 0;
  return (
    <div className="flex flex-col gap-6 border-t border-line pt-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="prose-width">
          <h2 className="text-20 font-semibold">
            {isGood
              ? t("good", { count: preview.invitations.length })
              : t("bad", { problems: preview.rows.length, rows: preview.rowCount })}
          </h2>
          <p className="text-ink-2">{t(isGood ? "goodHelp" : "badHelp")}</p>
        </div>
        <Button kind="primary" disabled={!isGood} onClick={onSend}>
          {t("send", { count: preview.invitations.length })}
        </Button>
      </div>
      <FileProblems rows={preview.rows} />
      <FilePeople people={preview.invitations} roleNames={roleNames} />
    </div>
  );
}
