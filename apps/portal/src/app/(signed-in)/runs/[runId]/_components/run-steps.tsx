import type { ProtocolRun } from "@interphase/protocols/contract";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSubmit, ActText } from "@/components/ui/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-head";

import { moveRun, recordDeviation } from "../../_actions/run-acts";
import type { RunWords } from "../../_words/run-words";

interface RunPartProps {
  readonly run: ProtocolRun;
  readonly etag: string;
  readonly words: RunWords;
}

/** What may be done next: begin, end, abandon with a reason. */
export function RunSteps({ run, etag, words: { t } }: RunPartProps): ReactNode {
  const { id, may } = run;
  if (may.move.length === 0) return null;
  const forward = may.move.find((state) => state !== "abandoned");
  return (
    <Section id="next" title={t("run.steps")}>
      <div className="flex flex-col items-start gap-3">
        {forward === undefined ? null : (
          <ActForm act={moveRun.bind(null, id, etag)} label={t("run.steps")}>
            <input type="hidden" name="to" value={forward} />
            <ActSubmit>{t(forward === "running" ? "run.begin" : "run.done")}</ActSubmit>
          </ActForm>
        )}
        {may.move.includes("abandoned") ? (
          <Disclosure summary={t("run.abandon")}>
            <ActForm
              act={moveRun.bind(null, id, etag)}
              label={t("run.abandon")}
              className="flex max-w-2xl flex-col items-start gap-3"
            >
              <input type="hidden" name="to" value="abandoned" />
              <ActText id="reason" name="reason" label={t("run.why")} maxLength={2000} />
              <ActSubmit kind="quiet">{t("run.abandon")}</ActSubmit>
            </ActForm>
          </Disclosure>
        ) : null}
      </div>
    </Section>
  );
}

/** What was done otherwise, and a form for more once the run has begun. */
export function Deviations({ run, words: { t, protocol } }: RunPartProps): ReactNode {
  const { id, deviations, may, state } = run;
  return (
    <Section id="deviations" title={t("run.deviations")} lead={t("run.deviationsLead")}>
      {deviations.length === 0 ? (
        <EmptyState title={t("run.noDeviations")}>{state === "planned" ? t("run.notYet") : null}</EmptyState>
      ) : (
        <ol className="space-y-3">
          {deviations.map(({ id: key, pointer, what, why, at, by }) => (
            <li key={key} className="wrap-anywhere">
              <p className="whitespace-pre-line">
                <bdi>{what}</bdi>
              </p>
              <p className="whitespace-pre-line text-ink-2">
                <bdi>{why}</bdi>
              </p>
              <p className="text-12 text-ink-2">
                {protocol.formats.instant(at)} <bdi>{by?.displayName}</bdi>{" "}
                {pointer === null ? null : <code>{pointer}</code>}
              </p>
            </li>
          ))}
        </ol>
      )}
      {may.deviate ? (
        <ActForm
          act={recordDeviation.bind(null, id, crypto.randomUUID())}
          label={t("run.record")}
          className="mt-4 flex max-w-2xl flex-col items-start gap-3"
        >
          <ActText id="what" name="what" label={t("run.what")} maxLength={2000} />
          <ActText id="why" name="why" label={t("run.whyOtherwise")} maxLength={2000} />
          <ActInput id="pointer" name="pointer" label={t("run.place")} maxLength={400} />
          <ActSubmit kind="quiet">{t("run.record")}</ActSubmit>
        </ActForm>
      ) : null}
    </Section>
  );
}
