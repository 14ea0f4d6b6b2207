import {
  groupDecisionsRoute,
  mostDecisionTitle,
  type GroupDecision,
  type GroupDetail,
} from "@interphase/consortium/contract";
import { getNow } from "next-intl/server";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSubmit, ActText } from "@/components/ui/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import { recordDecision } from "../../_actions/record-acts";
import type { GroupWords } from "../../_words/words";

interface DecisionSectionProps {
  readonly group: GroupDetail;
  readonly words: GroupWords;
  readonly cursor: string | undefined;
}

/** What has the group decided? */
export async function DecisionSection({ group, words, cursor }: DecisionSectionProps): Promise<ReactNode> {
  const { t } = words;
  const { items, nextCursor } = (
    await callApi(groupDecisionsRoute, {
      params: { groupId: group.id },
      query: { limit: 20, ...(cursor && { cursor }) },
    })
  ).value;
  return (
    <Section id="decisions" title={t("decisions")}>
      {items.length === 0 ? (
        <p className="text-ink-2">{t("decisionsEmpty")}</p>
      ) : (
        <ul className="border-t border-line">
          {items.map((decision) => (
            <li key={decision.id} className="border-b border-line py-3">
              <Decision decision={decision} words={words} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        path={`/groups/${group.id}`}
        search={{ list: "decisions" }}
        nextCursor={nextCursor}
        hasCursor={cursor !== undefined}
      />
      {group.may.keepRecord ? (
        <NewDecision groupId={group.id} words={words} today={(await getNow()).toISOString().slice(0, 10)} />
      ) : null}
    </Section>
  );
}

function Decision({
  decision: { title, text, decidedOn, recordedBy, createdAt },
  words: { t, formats },
}: {
  readonly decision: GroupDecision;
  readonly words: GroupWords;
}): ReactNode {
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <bdi className="font-medium wrap-anywhere">{title}</bdi>
        <span className="text-12 text-ink-3">{formats.date(decidedOn)}</span>
      </p>
      {text === null ? null : (
        <p className="prose-width mt-1 whitespace-pre-wrap wrap-anywhere text-ink-2">
          <bdi>{text}</bdi>
        </p>
      )}
      <p className="mt-1 text-12 text-ink-3">
        <bdi>
          {t("recordedBy", {
            name: recordedBy?.displayName ?? t("gone"),
            at: formats.instant(createdAt),
          })}
        </bdi>
      </p>
    </>
  );
}

function NewDecision({
  groupId,
  words: { t },
  today,
}: {
  readonly groupId: string;
  readonly words: GroupWords;
  readonly today: string;
}): ReactNode {
  return (
    <div className="mt-4">
      <Disclosure summary={t("record")}>
        <ActForm
          act={recordDecision.bind(null, groupId, crypto.randomUUID())}
          label={t("record")}
          className="flex max-w-2xl flex-col gap-4"
        >
          <ActInput
            id="decisionTitle"
            name="decisionTitle"
            maxLength={mostDecisionTitle}
            label={t("decisionTitle")}
          />
          <ActText id="decisionText" name="decisionText" label={t("decisionText")} />
          <ActInput
            id="decidedOn"
            name="decidedOn"
            type="date"
            defaultValue={today}
            label={t("decidedOn")}
            help={t("recordHelp")}
          />
          <div>
            <ActSubmit kind="secondary">{t("recordSubmit")}</ActSubmit>
          </div>
        </ActForm>
      </Disclosure>
    </div>
  );
}
