import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";

import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { Section } from "@/components/ui/page-head";

import { stopMeeting } from "../../_actions/record-acts";
import type { MeetingPartProps } from "./call-section";

/** Was the meeting stopped, when and why? Anybody attending has it recorded. */
export function StopSection({ meeting, words: { t, formats } }: MeetingPartProps): ReactNode {
  const { stops, may, id } = meeting;
  if (stops.length === 0 && !may.stop) return null;
  return (
    <Section id="stops" title={t("stops")} lead={t("stopsLead")}>
      {stops.length === 0 ? (
        <p className="text-ink-2">{t("stopsEmpty")}</p>
      ) : (
        <ul className="border-t border-line">
          {stops.map(({ id: stopId, at, reason, by }) => (
            <li key={stopId} className="border-b border-line py-3">
              <p className="whitespace-pre-wrap wrap-anywhere">
                <bdi>{reason}</bdi>
              </p>
              <p className="mt-1 text-12 text-ink-3">
                <bdi>{t("stoppedBy", { name: by?.displayName ?? t("gone"), at: formats.instant(at) })}</bdi>
              </p>
            </li>
          ))}
        </ul>
      )}
      {may.stop ? (
        <ActForm
          act={stopMeeting.bind(null, id, randomUUID())}
          label={t("stop")}
          className="mt-4 flex max-w-2xl flex-col gap-4"
        >
          <ActText id="stopReason" name="stopReason" rows={2} label={t("reason")} />
          <div>
            <ActSubmit kind="danger">{t("stop")}</ActSubmit>
          </div>
        </ActForm>
      ) : null}
    </Section>
  );
}
