import {
  conversionFormats,
  expand,
  protocolDocumentSchema,
  protocolRunRoute,
  protocolVersionRoute,
  withChosen,
  type ProtocolDocument,
  type ProtocolRun,
} from "@interphase/protocols/contract";
import type { Metadata } from "next";
import Link from "next/link";
import { cache, type ReactNode } from "react";

import { DocumentView } from "@/app/(public)/protocols/[address]/_components/document-view";
import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi, tryCallApi } from "@/server/api";

import { changeRun } from "../_actions/run-acts";
import { RunFields } from "../_components/run-fields";
import { badgeOfRun, getRunWords, type RunWords } from "../_words/run-words";
import { FileSection } from "./_components/file-section";
import { Deviations, RunSteps } from "./_components/run-steps";

interface RunPageProps {
  readonly params: Promise<{ readonly runId: string }>;
  readonly searchParams: Promise<{
    readonly done?: string;
    readonly format?: string;
    readonly refused?: string;
  }>;
}

const getRun = cache(async (runId: string) => callApi(protocolRunRoute, { params: { runId } }));

export async function generateMetadata({ params }: RunPageProps): Promise<Metadata> {
  return { title: (await getRun((await params).runId)).value.title };
}

/** The released document, with the run's values in the places of its defaults; null where it is damaged. */
async function findDocument({ code, version, parameters }: ProtocolRun): Promise<ProtocolDocument | null> {
  const answer = await tryCallApi(protocolVersionRoute, { params: { protocolId: code, version } });
  const read = answer.ok ? protocolDocumentSchema.safeParse(answer.value.document) : null;
  return read?.success === true ? withChosen(read.data, parameters) : null;
}

/** What the run comes to: its longest time and its charge, where they can be told before it begins. */
function totalsOf(document: ProtocolDocument | null, { parameters }: ProtocolRun, { t, protocol }: RunWords) {
  if (document === null) return [];
  const { durationSeconds, chargeCoulombs } = expand(document, parameters);
  const written = (value: number | null, unit: string) =>
    value === null ? t("run.unknown") : `${protocol.formats.significant(value, 4)} ${unit}`;
  return [
    [t("run.duration"), written(durationSeconds === null ? null : durationSeconds / 3600, "h")],
    [t("run.charge"), written(chargeCoulombs === null ? null : chargeCoulombs / 3.6, "mAh")],
  ] as const;
}

function About({
  run,
  document,
  words,
}: {
  readonly run: ProtocolRun;
  readonly document: ProtocolDocument | null;
  readonly words: RunWords;
}): ReactNode {
  const { t, protocol } = words;
  const { code, version, sha256, sample, createdBy, startedAt, endedAt, reason } = run;
  const lines: readonly (readonly [string, ReactNode])[] = [
    [
      t("fields.protocol"),
      <Link key="protocol" className="link" href={`/protocols/${code}@${version}`}>
        <bdi>{protocol.say(run.protocolTitle)}</bdi> {`${code}@${version}`}
      </Link>,
    ],
    [
      t("fields.hash"),
      <code key="hash" className="text-12 wrap-anywhere">
        {sha256}
      </code>,
    ],
    ...(sample === null ? [] : [[t("fields.sample"), <bdi key="sample">{sample}</bdi>] as const]),
    ...(createdBy === null ? [] : [[t("fields.by"), <bdi key="by">{createdBy.displayName}</bdi>] as const]),
    ...(startedAt === null ? [] : [[t("fields.started"), protocol.formats.instant(startedAt)] as const]),
    ...(endedAt === null ? [] : [[t("fields.ended"), protocol.formats.instant(endedAt)] as const]),
    ...(reason === null ? [] : [[t("fields.reason"), <bdi key="reason">{reason}</bdi>] as const]),
    ...totalsOf(document, run, words),
  ];
  return (
    <Section id="run" title={t("run.about")}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
        {lines.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Standing({ run, words: { t } }: { readonly run: ProtocolRun; readonly words: RunWords }): ReactNode {
  if (run.isDamaged)
    return (
      <Notice kind="act" role="alert">
        {t("run.damaged")}
      </Notice>
    );
  if (run.versionState === "published") return null;
  return (
    <Notice kind={run.versionState === "withdrawn" ? "act" : "info"}>{t(`run.${run.versionState}`)}</Notice>
  );
}

/** One run: what it is bound to, its values, what happens next, its file and what was done otherwise. */
export default async function RunPage({ params, searchParams }: RunPageProps): Promise<ReactNode> {
  const [{ runId }, given] = [await params, await searchParams];
  const [{ value: run, etag }, words] = [await getRun(runId), await getRunWords()];
  const document = await findDocument(run);
  const { t, protocol } = words;
  const done = (["created", "changed", "moved", "recorded"] as const).find((each) => each === given.done);
  const names = document?.parameters.map(({ name }) => name) ?? [];
  return (
    <>
      <PageHead
        crumbs={[
          { label: protocol.t("title"), href: "/protocols" },
          { label: t("title"), href: "/runs" },
        ]}
        title={<bdi>{run.title}</bdi>}
        marks={<Badge kind={badgeOfRun[run.state]}>{t(`states.${run.state}`)}</Badge>}
      />
      {done === undefined ? null : <Notice role="status">{t(`done.${done}`)}</Notice>}
      <Standing run={run} words={words} />
      <About run={run} document={document} words={words} />
      <RunSteps run={run} etag={etag ?? ""} words={words} />
      {run.may.write && document !== null ? (
        <Disclosure summary={t("run.changeTitle")}>
          <ActForm
            act={changeRun.bind(null, { runId: run.id, etag: etag ?? "", names })}
            label={t("run.changeTitle")}
            className="flex max-w-2xl flex-col items-start gap-4"
          >
            <RunFields document={document} words={words} run={run} />
            <ActSubmit>{t("run.save")}</ActSubmit>
          </ActForm>
        </Disclosure>
      ) : null}
      <Deviations run={run} etag={etag ?? ""} words={words} />
      {document === null ? null : (
        <>
          <FileSection
            runId={run.id}
            format={conversionFormats.find((each) => each === given.format)}
            refused={given.refused}
            words={words}
          />
          <DocumentView document={document} words={protocol} />
        </>
      )}
    </>
  );
}
