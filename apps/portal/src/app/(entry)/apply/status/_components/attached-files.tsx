import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import {
  attestationText,
  mostApplicantBytes,
  mostApplicantFiles,
  type ApplicantView,
} from "@interphase/consortium/contract";
import { Messages } from "@/components/frame/messages";
import { AttachFile } from "@/app/_attachments/attach-file";
import { Disclosure } from "@/components/ui/disclosure";
import { getFileSizes } from "@/app/_attachments/file-size";
import { getFormats } from "@/i18n/format";

const mebibyte = 1024 * 1024;

/** Which files has the applicant attached, and where is another added? */
export async function AttachedFiles({ view }: { readonly view: ApplicantView }): Promise<ReactNode> {
  const [t, { date, pair, names }, sizeOf] = await Promise.all([
    getTranslations("apply.status"),
    getFormats(),
    getFileSizes(),
  ]);
  const mayAttach = view.state === "in-review";
  if (!mayAttach && view.files.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files" className="text-16 font-semibold">
        {t("files")}
      </h2>
      {mayAttach ? (
        <p className="mt-1 text-12 text-ink-3">
          {t("filesLead", { count: mostApplicantFiles, most: mostApplicantBytes / mebibyte })}
        </p>
      ) : null}
      {view.files.length === 0 ? <p className="mt-2 text-ink-2">{t("noFiles")}</p> : null}
      <ul className="mt-2">
        {view.files.map(({ fileName, sizeBytes, addedAt }) => (
          <li key={`${fileName} ${addedAt}`} className="border-t border-line py-2">
            <bdi className="font-medium wrap-anywhere">{fileName}</bdi>
            <p className="text-12 text-ink-3">
              {pair(sizeOf(sizeBytes), t("attachedOn", { date: date(addedAt) }))}
            </p>
          </li>
        ))}
      </ul>
      {mayAttach ? (
        <Disclosure summary={t("attachFile")}>
          <Messages namespaces={["attachments"]}>
            <AttachFile
              sendTo="/apply/files/send"
              idPrefix="attach"
              attestation={attestationText[names]}
              label={t("attachFile")}
            />
          </Messages>
        </Disclosure>
      ) : null}
    </section>
  );
}
