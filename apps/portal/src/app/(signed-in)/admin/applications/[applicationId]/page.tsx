import type { Metadata } from "next";
import { cache, type ReactNode } from "react";
import { applicationRoute } from "@interphase/consortium/contract";
import { Messages } from "@/components/frame/messages";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { revokeLinks } from "../_actions/application-acts";
import { Appeal } from "../_components/appeal";
import { ApplicationFacts, Decision, Duplicates, Questions } from "../_components/application-parts";
import { getApplicationWords, stageBadges } from "../_components/application-words";
import { Checklist } from "../_components/checklist";
import { FileList } from "../_components/file-list";

const getApplication = cache((applicationId: string) =>
  callApi(applicationRoute, { params: { applicationId } }),
);

interface ApplicationPageProps {
  readonly params: Promise<{ readonly applicationId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

export async function generateMetadata({ params }: ApplicationPageProps): Promise<Metadata> {
  return { title: (await getApplication((await params).applicationId)).value.englishName };
}

const doneWords = [
  "step",
  "attached",
  "ballot",
  "asked",
  "revoked",
  "admitted",
  "refused",
  "proposed",
  "dropped",
  "appealDecided",
] as const;

/** Who applies, what has been looked at, what is left, and what is decided? */
export default async function ApplicationPage({
  params,
  searchParams,
}: ApplicationPageProps): Promise<ReactNode> {
  const { applicationId } = await params;
  const application = (await getApplication(applicationId)).value;
  const { done } = await searchParams;
  const said = doneWords.find((each) => each === done) ?? null;
  const words = await getApplicationWords();
  const { tA, formats } = words;
  const { stage, waitsFor, waitingSince } = application;
  const files = application.files.filter(({ step }) => step === null);
  return (
    <>
      <PageHead
        crumbs={[{ label: tA("title"), href: "/admin/applications" }]}
        title={<bdi>{application.englishName}</bdi>}
        marks={<Badge kind={stageBadges[stage]}>{tA(`stages.${stage}`)}</Badge>}
        lead={
          waitsFor === null
            ? undefined
            : formats.pair(
                tA("waitsFor"),
                tA("since", { who: tA(`waits.${waitsFor}`), date: formats.date(waitingSince) }),
              )
        }
      />
      {said === null ? null : (
        <div className="mb-4">
          <Notice role="status">
            <span aria-hidden="true">✓ </span>
            {tA(`done.${said}`)}
          </Notice>
        </div>
      )}
      <div className="grid gap-x-10 lg:grid-cols-2">
        <div className="min-w-0">
          <Section id="checklist" title={tA("checklist")} lead={tA("checklistLead")}>
            <Messages namespaces={["attachments"]}>
              <Checklist application={application} words={words} />
            </Messages>
          </Section>
          <Section id="decision" title={tA("decision")}>
            <Decision application={application} words={words} />
          </Section>
          <Appeal application={application} words={words} />
        </div>
        <div className="min-w-0">
          <Section id="facts" title={tA("facts")}>
            <ApplicationFacts application={application} words={words} />
          </Section>
          <Section id="files" title={tA("files")} lead={tA("filesLead")}>
            {files.length === 0 ? <p className="text-ink-2">{tA("noFiles")}</p> : null}
            <FileList applicationId={application.id} files={files} words={words} />
          </Section>
          {application.decision === null ? (
            <Section id="duplicates" title={tA("duplicates")}>
              <Duplicates application={application} words={words} />
            </Section>
          ) : null}
          <Section id="questions" title={tA("questions")}>
            <Questions application={application} words={words} />
          </Section>
          <Section id="links" title={tA("links")}>
            <form
              action={revokeLinks.bind(null, application.id)}
              className="flex flex-wrap items-center justify-between gap-3"
            >
              <p className="prose-width text-ink-2">{tA("revokeHelp")}</p>
              <Button type="submit">{tA("revoke")}</Button>
            </form>
          </Section>
        </div>
      </div>
    </>
  );
}
