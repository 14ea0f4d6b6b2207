import { antitrustStatement } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { Section } from "@/components/ui/page-head";

import { acknowledge } from "../../_actions/record-acts";
import type { MeetingPartProps } from "./call-section";

/** What does everybody acknowledge who joins, and has the reader? */
export function StatementSection({ meeting, words: { t, formats } }: MeetingPartProps): ReactNode {
  const { statement, may, hasLink, id } = meeting;
  return (
    <Section
      id="statement"
      title={t("statement")}
      lead={t("statementVersion", { version: statement.version })}
    >
      <ul className="flex list-disc flex-col gap-1 pl-5 text-14 text-ink-2">
        {antitrustStatement[formats.names].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {statement.acknowledgedAt === null ? (
        may.acknowledge ? (
          <ActForm
            act={acknowledge.bind(null, id, statement.version)}
            label={t("statement")}
            className="mt-4"
          >
            {hasLink ? <p className="mb-2 text-ink-2">{t("acknowledgeHelp")}</p> : null}
            <ActSubmit>{t("acknowledge")}</ActSubmit>
          </ActForm>
        ) : null
      ) : (
        <p className="mt-3">
          <span aria-hidden="true">✓ </span>
          {t("acknowledgedAt", { at: formats.instant(statement.acknowledgedAt) })}
        </p>
      )}
    </Section>
  );
}
