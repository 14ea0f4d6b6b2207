import { ballotsRoute } from "@interphase/consortium/contract";
import { isDraftState, versionLevels, type ProtocolDraft } from "@interphase/protocols/contract";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSelect, ActSubmit } from "@/components/ui/act-form";
import { Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import type { ProtocolWords } from "@/app/(public)/protocols/_words/words";
import { moveDraft, proposeDraft, publishDraft } from "../../../_actions/protocol-acts";

interface MoveProps {
  readonly draft: ProtocolDraft;
  readonly etag: string;
  readonly words: ProtocolWords;
}

/** Which ballots of the group could decide on it? Those that are not open yet. */
async function findBallots(groupId: string) {
  const { value } = await callApi(ballotsRoute, { query: { groupId, limit: 100 } });
  return value.items.filter(({ state }) => state === "scheduled");
}

async function StepForm({ draft, etag, words }: MoveProps): Promise<ReactNode> {
  const { t } = words;
  const states = draft.may.move.filter(isDraftState);
  if (states.length === 0) return null;
  const ballots = states.includes("ballot") ? await findBallots(draft.group.id) : [];
  return (
    <ActForm
      act={moveDraft.bind(null, draft.protocolId, etag)}
      label={t("drafts.move")}
      className="flex max-w-2xl flex-col gap-4"
    >
      <ActSelect
        id="to"
        name="to"
        label={t("drafts.to")}
        options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      {states.includes("ballot") ? (
        <ActSelect
          id="ballotId"
          name="ballotId"
          label={t("drafts.ballotChoice")}
          help={t("drafts.ballotHelp")}
          options={[
            { value: "", label: t("drafts.noBallot") },
            ...ballots.map(({ id, question }) => ({ value: id, label: question })),
          ]}
        />
      ) : null}
      {states.includes("approved") ? (
        <ActSelect
          id="level"
          name="level"
          label={t("drafts.level")}
          help={t("drafts.levelHelp")}
          options={versionLevels.map((value) => ({ value, label: t(`drafts.levels.${value}`) }))}
        />
      ) : null}
      <ActInput
        id="reason"
        name="reason"
        label={t("drafts.reason")}
        help={t("drafts.reasonHelp")}
        maxLength={1000}
      />
      <div>
        <ActSubmit>{t("drafts.take")}</ActSubmit>
      </div>
    </ActForm>
  );
}

/** What can the reader do with it now? */
export async function MoveForms({ draft, etag, words }: MoveProps): Promise<ReactNode> {
  const { t } = words;
  const me = await requireMe();
  if (draft.may.move.length === 0) return null;
  const isAuthorOnly = !me.abilities.includes("protocol.draft.move");
  return (
    <Section id="move" title={t("drafts.move")}>
      {isAuthorOnly && draft.state === "idea" ? (
        <ActForm act={proposeDraft.bind(null, draft.protocolId, etag)} label={t("drafts.propose")}>
          <ActSubmit>{t("drafts.propose")}</ActSubmit>
        </ActForm>
      ) : null}
      {draft.may.move.includes("published") ? (
        <ActForm
          act={publishDraft.bind(null, draft.protocolId, etag)}
          label={t("drafts.publish")}
          className="mb-6"
        >
          <p className="prose-width mb-3 text-ink-2">{t("drafts.publishLead")}</p>
          <ActSubmit>{t("drafts.publish")}</ActSubmit>
        </ActForm>
      ) : null}
      {isAuthorOnly ? null : <StepForm draft={draft} etag={etag} words={words} />}
    </Section>
  );
}
