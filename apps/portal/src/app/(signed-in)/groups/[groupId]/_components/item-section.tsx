import {
  groupActionItemsRoute,
  mostItemText,
  type GroupDetail,
  type GroupMember,
} from "@interphase/consortium/contract";
import Link from "next/link";
import { getNow } from "next-intl/server";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSelect, ActSubmit } from "@/components/ui/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import { giveItem } from "../../_actions/record-acts";
import type { GroupWords } from "../../_words/words";
import { ItemList } from "./item-list";

interface ItemSectionProps {
  readonly group: GroupDetail;
  readonly members: readonly GroupMember[];
  readonly words: GroupWords;
  /** Which items the reader asked for, and from where on. */
  readonly state: "open" | "done";
  readonly cursor: string | undefined;
}

/** What is to be done in the group? Those that are open first; what is done is one click away. */
export async function ItemSection({
  group,
  members,
  words,
  state,
  cursor,
}: ItemSectionProps): Promise<ReactNode> {
  const { t } = words;
  const { items, nextCursor } = (
    await callApi(groupActionItemsRoute, {
      params: { groupId: group.id },
      query: { state, ...(cursor && { cursor }) },
    })
  ).value;
  const isOpen = state === "open";
  const path = `/groups/${group.id}`;
  return (
    <Section
      id="items"
      title={isOpen ? t("items") : `${t("items")}: ${t("doneItems")}`}
      aside={
        <Link className="link" href={isOpen ? `${path}?items=done#items` : `${path}#items`}>
          {t(isOpen ? "showDone" : "showOpen")}
        </Link>
      }
    >
      {items.length === 0 ? (
        <p className="text-ink-2">{t(isOpen ? "itemsEmpty" : "doneEmpty")}</p>
      ) : (
        <ItemList
          groupId={group.id}
          items={items}
          words={words}
          today={(await getNow()).toISOString().slice(0, 10)}
        />
      )}
      <Pager
        path={path}
        search={{ list: "items", items: isOpen ? undefined : state }}
        nextCursor={nextCursor}
        hasCursor={cursor !== undefined}
      />
      {group.may.keepRecord ? <NewItem group={group} members={members} words={words} /> : null}
    </Section>
  );
}

function NewItem({
  group,
  members,
  words: { t, formats },
}: Pick<ItemSectionProps, "group" | "members" | "words">): ReactNode {
  const seated = members.flatMap(({ organisation, seats }) =>
    seats.map(({ person }) => ({
      value: person.id,
      label: formats.parts([person.displayName, organisation.name]),
    })),
  );
  return (
    <div className="mt-4">
      <Disclosure summary={t("giveItem")}>
        <ActForm
          act={giveItem.bind(null, group.id, crypto.randomUUID())}
          label={t("giveItem")}
          className="max-w-2xl"
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <div className="sm:col-span-2">
              <ActInput id="itemText" name="itemText" maxLength={mostItemText} label={t("itemText")} />
            </div>
            <ActSelect
              id="ownerId"
              name="ownerId"
              label={t("owner")}
              options={[{ value: "", label: t("choosePerson") }, ...seated]}
            />
            <ActInput id="dueOn" name="dueOn" type="date" label={t("dueOn")} />
          </div>
          <div className="mt-4">
            <ActSubmit kind="secondary">{t("giveItemSubmit")}</ActSubmit>
          </div>
        </ActForm>
      </Disclosure>
    </div>
  );
}
