import { runLossesRoute, writableFormats, type ConversionFormat } from "@interphase/protocols/contract";
import Form from "next/form";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CheckboxField, SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page-head";
import { tryCallApi } from "@/server/api";

import type { RunWords } from "../../_words/run-words";

interface FileSectionProps {
  readonly runId: string;
  readonly format: ConversionFormat | undefined;
  readonly refused: string | undefined;
  readonly words: RunWords;
}

/** What the file would not keep, those that touch safety first, and the file once that was read. */
async function Losses({ runId, format, refused, words }: FileSectionProps & { format: ConversionFormat }) {
  const { t, protocol } = words;
  const language = protocol.formats.names;
  const answer = await tryCallApi(runLossesRoute, { params: { runId }, body: { format, language } });
  if (!answer.ok)
    return (
      <Notice kind="act" role="alert">
        {t("file.refused")} {(answer.problem.errors ?? []).map(({ message }) => message).join(" ")}
      </Notice>
    );
  const { losses, runsSafely } = answer.value;
  const ordered = [...losses].sort((one, two) => Number(two.safety) - Number(one.safety));
  return (
    <div className="mt-4">
      <h3 className="font-medium">{t("file.losses")}</h3>
      {ordered.length === 0 ? (
        <p>{t("file.none")}</p>
      ) : (
        <ul className="my-2 list-disc space-y-1 pl-6">
          {ordered.map(({ path, kind, safety, message }, index) => (
            <li key={`${path} ${String(index)}`} className="wrap-anywhere">
              {safety ? <Badge kind="act">{t("file.safety")}</Badge> : null}{" "}
              <Badge kind="plain">{t(`file.kinds.${kind}`)}</Badge> {message}{" "}
              {path === "" ? null : <code className="text-12 text-ink-2">{path}</code>}
            </li>
          ))}
        </ul>
      )}
      <p className="prose-width">
        {t(runsSafely ? "file.safe" : "file.unsafe")} {t("file.notAssessment")}
      </p>
      <form action={`/runs/${runId}/file`} method="get" className="mt-3 flex flex-col items-start gap-3">
        <input type="hidden" name="format" value={format} />
        {runsSafely ? null : (
          <CheckboxField id="acknowledge" name="acknowledge" value="safety" label={t("file.acknowledge")} />
        )}
        {refused === "protocol.loss-not-acknowledged" ? (
          <p role="alert" className="text-14 font-medium text-act">
            {t("file.mustAcknowledge")}
          </p>
        ) : null}
        <Button>{t("file.take")}</Button>
      </form>
    </div>
  );
}

/** The run as a file for an instrument: first what is lost, then the file. */
export function FileSection(props: FileSectionProps): ReactNode {
  const { runId, format, words } = props;
  const { t } = words;
  return (
    <Section id="file" title={t("file.title")} lead={t("file.lead")}>
      <Form action={`/runs/${runId}#file`} className="flex flex-wrap items-end gap-2">
        <SelectField
          id="format"
          name="format"
          label={t("file.format")}
          defaultValue={format ?? writableFormats[0]}
          options={writableFormats.map((each) => ({ value: each, label: t(`file.formats.${each}`) }))}
        />
        <Button kind="quiet">{t("file.look")}</Button>
      </Form>
      {format === undefined ? null : <Losses {...props} format={format} />}
    </Section>
  );
}
