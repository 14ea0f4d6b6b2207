import type { BallotDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSubmit, ActText } from "@/components/ui/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-head";

import { extendBallot, openBallot } from "../../_actions/ballot-acts";
import type { BallotWords } from "../../_words/words";

interface BallotPartProps {
  readonly ballot: BallotDetail;
  readonly words: BallotWords;
}

/** What may whoever runs the ballot do now? */
export function RunSection({ ballot, words: { t, formats } }: BallotPartProps): ReactNode {
  const { id, may, latestExtension } = ballot;
  if (!may.open && !may.extend) return null;
  return (
    <Section id="run" title={t("run")}>
      {may.open ? (
        <ActForm act={openBallot.bind(null, id)}>
          <ActSubmit kind="secondary">{t("openNow")}</ActSubmit>
        </ActForm>
      ) : null}
      {may.extend ? (
        <Disclosure summary={t("extend")}>
          <ActForm act={extendBallot.bind(null, id)} label={t("extend")} className="flex flex-col gap-4">
            <ActInput
              id="closesAt"
              name="closesAt"
              type="datetime-local"
              label={t("newClosesAt")}
              help={t("extendHelp", { latest: formats.instant(latestExtension) })}
              defaultValue={latestExtension.slice(0, "2026-11-30T14:00".length)}
            />
            <ActText id="reason" name="reason" label={t("reason")} />
            <div>
              <ActSubmit kind="secondary">{t("extendSubmit")}</ActSubmit>
            </div>
          </ActForm>
        </Disclosure>
      ) : null}
    </Section>
  );
}
