"use client";

import {
  acceptedEndings,
  attestationVersion,
  isFileName,
  mostFileBytes,
} from "@interphase/consortium/contract";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, useTransition, type ReactNode, type SubmitEvent as FormSubmitEvent } from "react";

import { Button } from "@/components/ui/button";
import { CheckboxField, ErrorSummary, InputField } from "@/components/ui/field";

import { sendDocument } from "./send-document";

interface AttachFileProps {
  /** Which address of the portal takes the form? It passes the file on without keeping it. */
  readonly sendTo: string;
  /** Tells this form's fields from those of another on the page. */
  readonly idPrefix: string;
  /** What the uploader confirms, in the reader's language. */
  readonly attestation: string;
  /** What the form is called, where a page has several. */
  readonly label: string;
}

type Problem = { readonly fieldId?: string; readonly message: string };
const mebibyte = 1024 * 1024;

function useSending(sendTo: string) {
  const t = useTranslations("attachments");
  const router = useRouter();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isPending, startTransition] = useTransition();
  const submit = (form: FormData, then: () => void) => {
    startTransition(async () => {
      const answer = await sendDocument(sendTo, form);
      if (answer?.kind === "kept") {
        then();
        router.push(answer.href);
        router.refresh();
        return;
      }
      const message = answer?.kind === "refused" ? answer.message : t(answer === null ? "lost" : "signedOut");
      setProblems([{ message }]);
    });
  };
  return { problems, setProblems, isPending, submit };
}

/** Attaches one file, with what its sender confirms. The same file sent again is attached once. */
export function AttachFile({ sendTo, idPrefix, attestation, label }: AttachFileProps): ReactNode {
  const t = useTranslations("attachments");
  const { problems, setProblems, isPending, submit } = useSending(sendTo);
  const id = (name: string) => `${idPrefix}-${name}`;
  const errorOf = (name: string) => problems.find(({ fieldId }) => fieldId === id(name))?.message;
  const onSubmit = (event: FormSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const element = event.currentTarget;
    const form = new FormData(element);
    const wrong = wrongParts(form).map(({ part, why }) => ({
      fieldId: id(part),
      message: t(`wrong.${why}`),
    }));
    setProblems(wrong);
    if (wrong.length === 0) submit(form, () => element.reset());
  };
  return (
    <form onSubmit={onSubmit} noValidate aria-label={label} className="mt-2 flex max-w-xl flex-col gap-3">
      <ErrorSummary title={t("refused")} errors={problems} />
      <InputField
        id={id("file")}
        name="file"
        type="file"
        accept={acceptedEndings.join(",")}
        label={t("file")}
        help={t("fileHelp", { most: mostFileBytes / mebibyte })}
        error={errorOf("file")}
      />
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
          {t("attach")}
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
function wrongParts(
  form: FormData,
): { readonly part: string; readonly why: "noFile" | "tooLarge" | "badName" | "attestation" }[] {
  const file = form.get("file");
  const hasFile = file instanceof File && file.name !== "";
  return [
    ...(hasFile ? [] : [{ part: "file", why: "noFile" as const }]),
    ...(hasFile && file.size > mostFileBytes ? [{ part: "file", why: "tooLarge" as const }] : []),
    ...(hasFile && !isFileName(file.name) ? [{ part: "file", why: "badName" as const }] : []),
    ...(form.get("attestation") === null ? [{ part: "attestation", why: "attestation" as const }] : []),
  ];
}
