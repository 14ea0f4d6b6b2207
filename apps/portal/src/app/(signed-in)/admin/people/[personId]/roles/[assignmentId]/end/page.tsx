import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { personRoute } from "@interphase/identity/contract";
import { callApi } from "@/server/api";
import { ConfirmPage } from "../../../../../_components/confirm-page";
import { getAdminWords } from "../../../../../_words/words";
import { endRole } from "../../../_actions/person-acts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("endRole.title") };
}

interface EndRolePageProps {
  readonly params: Promise<{ readonly personId: string; readonly assignmentId: string }>;
}

export default async function EndRolePage({ params }: EndRolePageProps): Promise<ReactNode> {
  const { personId, assignmentId } = await params;
  const person = (await callApi(personRoute, { params: { personId } })).value;
  const assignment = person.assignments.find(({ id }) => id === assignmentId);
  if (assignment === undefined || assignment.state === "ended") notFound();
  const words = await getAdminWords();
  const { t, role } = words;
  const name = person.displayName;
  const isComing = assignment.state === "coming";
  const isLast = person.assignments.filter(({ state }) => state === "running").length === 1 && !isComing;
  return (
    <ConfirmPage
      words={words}
      crumbs={[
        { label: t("people.title"), href: "/admin/people" },
        { label: name, href: `/admin/people/${personId}` },
      ]}
      title={t("endRole.title")}
      what={
        <bdi>
          {t(isComing ? "endRole.whatComing" : "endRole.what", { name, role: role(assignment.role) })}
        </bdi>
      }
      consequences={[
        t(isComing ? "endRole.neverBegins" : "endRole.atOnce"),
        ...(isLast ? [t("endRole.last")] : []),
        t("endRole.again"),
      ]}
      confirm={t("endRole.confirm", { role: role(assignment.role) })}
      act={endRole.bind(null, personId, assignmentId)}
      backHref={`/admin/people/${personId}`}
    />
  );
}
