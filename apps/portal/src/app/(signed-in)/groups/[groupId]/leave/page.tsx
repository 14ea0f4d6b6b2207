import { groupRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { leaveGroup } from "../../_actions/member-acts";
import { getGroupWords } from "../../_words/words";

interface LeaveGroupPageProps {
  readonly params: Promise<{ readonly groupId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getGroupWords()).t("leave") };
}

export default async function LeaveGroupPage({ params }: LeaveGroupPageProps): Promise<ReactNode> {
  const { groupId } = await params;
  const [words, me] = [await getGroupWords(), await requireMe()];
  const { value: group } = await callApi(groupRoute, { params: { groupId } });
  const { organisation } = me;
  if (organisation === null || group.place !== "in" || !group.may.leave) notFound();
  const { t, title } = words;
  const name = title(group.name);
  return (
    <div className="max-w-[62ch]">
      <PageHead
        crumbs={[
          { label: t("title"), href: "/groups" },
          { label: name, href: `/groups/${group.id}` },
        ]}
        title={t("leave")}
      />
      <p>
        <bdi>{t("leaveWhat", { organisation: organisation.name, group: name })}</bdi>
      </p>
      <ul className="my-3 list-disc pl-5 text-ink-2">
        {(["leave1", "leave2", "leave3"] as const).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <ActForm act={leaveGroup.bind(null, group.id, organisation.id, "left")} label={t("leave")}>
        <div className="flex gap-2">
          <ActSubmit kind="danger">{t("leave")}</ActSubmit>
          <ButtonLink kind="quiet" href={`/groups/${group.id}`}>
            {t("cancel")}
          </ButtonLink>
        </div>
      </ActForm>
    </div>
  );
}
