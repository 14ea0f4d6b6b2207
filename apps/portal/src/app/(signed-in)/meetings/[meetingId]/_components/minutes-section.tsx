import { mostMinutes } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page-head";

import { decideMinutes, submitMinutes, writeMinutes } from "../../_actions/record-acts";
import { SensitiveNote, SensitiveText } from "../../_components/sensitive-text";
import type { MeetingPartProps } from "./call-section";

/** What was said, how far have the minutes come, and who may do what with them? */
export function MinutesSection({ meeting, words }: MeetingPartProps): ReactNode {
  const { t, formats } = words;
  const { record, may } = meeting;
  if (record.state === "none" && !may.writeMinutes) return null;
  const { approvedAt, sha256, returnReason } = record;
  return (
    <Section
      id="minutes"
      title={t("minutes")}
      aside={
        <Badge kind={record.state === "approved" ? "good" : "plain"}>
          {t(`minutesStates.${record.state}`)}
        </Badge>
      }
    >
      {returnReason === null ? null : (
        <div className="mb-4">
          <Notice kind="act" title={t("returned")}>
            <bdi className="whitespace-pre-wrap wrap-anywhere">{returnReason}</bdi>
          </Notice>
        </div>
      )}
      {may.writeMinutes ? (
        <WriteForm meeting={meeting} words={words} />
      ) : (
        <Written meeting={meeting} words={words} />
      )}
      {record.writtenBy.length === 0 ? null : (
        <p className="mt-2 text-12 text-ink-3">
          <bdi>{t("writtenBy", { names: formats.some(record.writtenBy) })}</bdi>
        </p>
      )}
      {approvedAt === null ? null : (
        <div className="mt-2 text-12 text-ink-3">
          <p>
            <bdi>
              {t("approvedBy", {
                name: record.approvedBy?.displayName ?? t("gone"),
                at: formats.instant(approvedAt),
              })}
            </bdi>
          </p>
          <p className="wrap-anywhere">{formats.pair(t("sha256"), sha256 ?? "")}</p>
          <p>{t("sha256Help")}</p>
        </div>
      )}
      {may.submitMinutes ? (
        <ActForm act={submitMinutes.bind(null, meeting.id)} label={t("submitMinutes")} className="mt-4">
          <ActSubmit>{t("submitMinutes")}</ActSubmit>
        </ActForm>
      ) : null}
      {may.decideMinutes ? <DecideForm meeting={meeting} words={words} /> : null}
    </Section>
  );
}

function Written({ meeting: { record }, words: { t, sensitive } }: MeetingPartProps): ReactNode {
  if (record.text === null) return <p className="text-ink-2">{t("minutesHidden")}</p>;
  return (
    <>
      <p className="prose-width whitespace-pre-wrap wrap-anywhere">
        <bdi>{record.text}</bdi>
      </p>
      <SensitiveNote text={record.text} texts={sensitive} />
    </>
  );
}

function WriteForm({ meeting: { id, record }, words: { t, sensitive } }: MeetingPartProps): ReactNode {
  return (
    <ActForm
      act={writeMinutes.bind(null, id, record.version)}
      label={t("minutes")}
      className="flex max-w-2xl flex-col gap-4"
    >
      <SensitiveText
        id="minutes-text"
        name="minutes"
        rows={12}
        label={t("minutes")}
        help={t(record.state === "with-counsel" ? "minutesTakenBack" : "minutesHelp", { most: mostMinutes })}
        defaultValue={record.text ?? ""}
        texts={sensitive}
      />
      <div>
        <ActSubmit kind="secondary">{t("saveMinutes")}</ActSubmit>
      </div>
    </ActForm>
  );
}

function DecideForm({ meeting: { id, record }, words: { t } }: MeetingPartProps): ReactNode {
  return (
    <ActForm
      act={decideMinutes.bind(null, id, record.version)}
      label={t("decideMinutes")}
      className="mt-4 flex max-w-2xl flex-col gap-4"
    >
      <ActText id="returnReason" name="returnReason" rows={2} label={t("returnReason")} />
      <div className="flex flex-wrap gap-2">
        <ActSubmit name="decision" value="approve">
          {t("approveMinutes")}
        </ActSubmit>
        <ActSubmit kind="secondary" name="decision" value="return">
          {t("returnMinutes")}
        </ActSubmit>
      </div>
      <p className="text-12 text-ink-3">{t("approveHelp")}</p>
    </ActForm>
  );
}
