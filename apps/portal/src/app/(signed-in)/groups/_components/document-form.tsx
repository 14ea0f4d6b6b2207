"use client";

import {
  acceptedEndings,
  attestationVersion,
  isFileName,
  mostDocumentNote,
  mostDocumentTitle,
  mostFileBytes,
} from "@interphase/consortium/contract";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition, type ReactNode, type SubmitEvent as FormSubmitEvent } from "react";

import { Button } from "@/components/ui/button";
import { CheckboxField, ErrorSummary, Field, InputField } from "@/components/ui/field";

import { sendDocument } from "./send-document";

interface DocumentFormProps {
  readonly groupId: string;
  /** Where a version is added; without one a document is begun. */
  readonly documentId?: string;
  /** What the uploader confirms, in the reader's language. */
  readonly attestation: string;
}

type Problem = { readonly fieldId?: string; readonly message: string };
const mebibyte = 1024 * 1024;

/** Sends the form and leads on; a lost connection is an answer, and the same file may be sent again without becoming two. */
function useSending(groupId: string, documentId: string | undefined) {
  const t = useTranslations("documents");
  const router = useRouter();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isPending, startTransition] = useTransition();
  const sent = useRef({ print: "", key: "" });
  const send = (form: FormData) => {
    startTransition(async () => {
      const file = form.get("file") as File;
      const print = JSON.stringify([
        form.get("title"),
        form.get("note"),
        file.name,
        file.size,
        file.lastModified,
      ]);
      if (sent.current.print !== print) sent.current = { print, key: crypto.randomUUID() };
      const query = new URLSearchParams({ group: groupId, key: sent.current.key });
      if (documentId !== undefined) query.set("document", documentId);
      const answer = await sendDocument(query, form);
      if (answer?.kind === "kept") {
        router.push(answer.href);
        router.refresh();
        return;
      }
      const message = answer?.kind === "refused" ? answer.message : t(answer === null ? "lost" : "signedOut");
      setProblems([{ message }]);
    });
  };
  return { problems, setProblems, isPending, send };
}

/** A document's file, with what is said beside it and what its sender confirms. */
export function DocumentForm({ groupId, documentId, attestation }: DocumentFormProps): ReactNode {
  const t = useTranslations("documents");
  const { problems, setProblems, isPending, send } = useSending(groupId, documentId);
  const id = (name: string) => `document-${name}`;
  const errorOf = (name: string) => problems.find(({ fieldId }) => fieldId === id(name))?.message;
  const isNew = documentId === undefined;
  const submit = (event: FormSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const form = new FormData(event.currentTarget);
    const wrong = wrongParts(form, isNew).map(({ part, why }) => ({
      fieldId: id(part),
      message: t(`wrong.${why}`),
    }));
    setProblems(wrong);
    if (wrong.length === 0) send(form);
  };
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={t(isNew ? "add" : "addVersion")}
      className="flex max-w-2xl flex-col gap-4"
    >
      <ErrorSummary title={t("refused")} errors={problems} />
      {isNew ? (
        <InputField
          id={id("title")}
          name="title"
          maxLength={mostDocumentTitle}
          label={t("documentTitle")}
          error={errorOf("title")}
          autoComplete="off"
        />
      ) : null}
      <InputField
        id={id("file")}
        name="file"
        type="file"
        accept={acceptedEndings.join(",")}
        label={t("file")}
        help={t("fileHelp", { most: mostFileBytes / mebibyte })}
        error={errorOf("file")}
      />
      <Field
        id={id("note")}
        label={t(isNew ? "note" : "versionNote")}
        help={t("noteHelp", { most: mostDocumentNote })}
      >
        <textarea
          id={id("note")}
          name="note"
          rows={2}
          maxLength={mostDocumentNote}
          aria-describedby={`${id("note")}-help`}
          className="w-full rounded-6 border border-line-strong bg-surface px-3 py-1.5 text-14 text-ink pointer-coarse:text-16"
        />
      </Field>
      <CheckboxField
        id={id("attestation")}
        name="attestation"
        value={attestationVersion}
        label={attestation}
        help={t("attestationHelp")}
        aria-invalid={errorOf("attestation") === undefined ? undefined : true}
      />
      <div>
        <Button type="submit" aria-disabled={isPending || undefined}>
          {t(isNew ? "add" : "addVersion")}
          {isPending ? <span aria-hidden="true">…</span> : null}
        </Button>
        <span role="status" className="ml-3 text-12 text-ink-3">
          {isPending ? t("sending") : ""}
        </span>
      </div>
    </form>
  );
}

/** What can be seen to be missing before anything is sent? */
function wrongParts(form: FormData, isNew: boolean): { readonly part: string; readonly why: string }[] {
  const file = form.get("file");
  const title = form.get("title");
  const hasFile = file instanceof File && file.name !== "";
  return [
    ...(isNew && (typeof title !== "string" || title.trim() === "") ? [{ part: "title", why: "title" }] : []),
    ...(hasFile ? [] : [{ part: "file", why: "noFile" }]),
    ...(hasFile && file.size > mostFileBytes ? [{ part: "file", why: "tooLarge" }] : []),
    ...(hasFile && !isFileName(file.name) ? [{ part: "file", why: "badName" }] : []),
    ...(form.get("attestation") === null ? [{ part: "attestation", why: "attestation" }] : []),
  ];
}
