import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { mostNoteLength, planNotesRoute, planRoute } from "@interphase/sourcing/contract";

import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead, Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { showControls } from "../../../_figures/safe-text";
import { addNote } from "./_actions/change-notes";
import { NoteList } from "./_components/note-list";

interface NotesPageProps {
  readonly params: Promise<{ readonly planId: string }>;
  readonly searchParams: Promise<{ readonly cursor?: string; readonly delete?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan-notes"))("short") };
}

export default async function NotesPage({ params, searchParams }: NotesPageProps): Promise<ReactNode> {
  const { planId } = await params;
  const { cursor, delete: deleting } = await searchParams;
  const [t, inSourcing] = [await getTranslations("plan-notes"), await getTranslations("sourcing")];
  const plan = (await callApi(planRoute, { params: { planId } })).value;
  const { items, nextCursor } = (
    await callApi(planNotesRoute, { params: { planId }, query: { ...(cursor && { cursor }) } })
  ).value;
  const mayWrite = (await requireMe()).abilities.includes("sourcing.plan-note.write");
  const path = `/sourcing/plans/${plan.id}/notes`;
  const name = showControls(plan.name);
  return (
    <div className="max-w-[72ch]">
      <PageHead
        crumbs={[
          { label: inSourcing("rooms.plans"), href: "/sourcing" },
          { label: name, href: `/sourcing/plans/${plan.id}` },
        ]}
        title={<bdi>{t("title", { name, version: String(plan.version) })}</bdi>}
        lead={t("lead")}
      />
      {mayWrite && (
        <Section id="add" title={t("addTitle")}>
          <ActForm act={addNote.bind(null, plan.id)} className="flex flex-col items-start gap-4">
            <div className="w-full">
              <ActText
                id="note-text"
                name="text"
                label={t("text")}
                help={t("textHelp", { most: mostNoteLength })}
              />
            </div>
            <ActSubmit>{t("add")}</ActSubmit>
          </ActForm>
        </Section>
      )}
      <Section id="list" title={t("listTitle")}>
        {items.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
        ) : (
          <NoteList notes={items} path={path} mayWrite={mayWrite} deleting={deleting} />
        )}
        <Pager path={path} search={{}} nextCursor={nextCursor} hasCursor={cursor !== undefined} />
      </Section>
    </div>
  );
}
