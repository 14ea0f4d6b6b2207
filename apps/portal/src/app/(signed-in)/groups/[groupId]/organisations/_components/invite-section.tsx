import type { GroupDetail } from "@interphase/consortium/contract";
import { organisationsRoute } from "@interphase/identity/contract";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/field";
import { Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { decidePlace } from "../../../_actions/member-acts";
import { ActButton } from "../../../_components/act-button";
import type { GroupWords } from "../../../_words/words";

interface InviteSectionProps {
  readonly group: GroupDetail;
  /** Part of a name that the reader looks for; empty: none yet. */
  readonly query: string;
  readonly path: string;
  readonly words: GroupWords;
}

const mostFound = 10;

/** Which organisation is invited? Found by a part of its name. */
export function InviteSection({ group, query, path, words }: InviteSectionProps): ReactNode {
  const { t } = words;
  if (group.joinMode === "closed")
    return (
      <Section id="invite" title={t("invite")}>
        <p className="text-ink-2">{t("inviteClosed")}</p>
      </Section>
    );
  return (
    <Section id="invite" title={t("invite")}>
      <form action={`${path}#invite`} className="flex max-w-xl flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-60">
          <InputField
            id="query"
            name="query"
            type="search"
            maxLength={200}
            defaultValue={query}
            label={t("inviteSearch")}
          />
        </div>
        <Button type="submit">{t("find")}</Button>
      </form>
      {query.trim() === "" ? null : <Found group={group} query={query.trim()} words={words} />}
    </Section>
  );
}

async function Found({
  group,
  query,
  words: { t },
}: Pick<InviteSectionProps, "group" | "query" | "words">): Promise<ReactNode> {
  const { items } = (
    await callApi(organisationsRoute, { query: { q: query.slice(0, 200), limit: mostFound } })
  ).value;
  if (items.length === 0) return <p className="mt-3 text-ink-2">{t("inviteNone")}</p>;
  return (
    <ul className="mt-3 border-t border-line">
      {items.map(({ id, name }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-2"
        >
          <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
          <ActButton
            act={decidePlace.bind(null, group.id, id, "invite", "invited")}
            label={t("inviteLabel", { organisation: name })}
          >
            {t("inviteSubmit")}
          </ActButton>
        </li>
      ))}
    </ul>
  );
}
