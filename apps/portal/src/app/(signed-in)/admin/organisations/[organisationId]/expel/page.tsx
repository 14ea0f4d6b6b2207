import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { membershipRoute } from "@interphase/consortium/contract";
import { ActText } from "@/components/ui/act-form";
import { callApi } from "@/server/api";
import { ConfirmPage } from "../../../_components/confirm-page";
import { confirmExpulsion, proposeExpulsion } from "../../_actions/membership-acts";
import { getMembershipWords } from "../../_components/membership-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMembershipWords()).tM("expulsion") };
}

interface ExpelPageProps {
  readonly params: Promise<{ readonly organisationId: string }>;
}

/** Shall an organisation be expelled? The first person proposes it, the second does it. */
export default async function ExpelPage({ params }: ExpelPageProps): Promise<ReactNode> {
  const { organisationId } = await params;
  const { organisation, expulsion } = (await callApi(membershipRoute, { params: { organisationId } })).value;
  const words = await getMembershipWords();
  const { t, tM } = words;
  const { name } = organisation;
  const backHref = `/admin/organisations/${organisationId}`;
  const shared = {
    words,
    crumbs: [
      { label: t("organisations.title"), href: "/admin/organisations" },
      { label: name, href: backHref },
    ],
    backHref,
  };
  const follows = [tM("expel1"), tM("expel2"), tM("expel3")];
  if (expulsion === null)
    return (
      <ConfirmPage
        {...shared}
        title={tM("propose")}
        what={<bdi>{tM("proposeWhat", { name })}</bdi>}
        consequences={[tM("propose1"), tM("propose2"), ...follows]}
        confirm={tM("propose")}
        act={proposeExpulsion.bind(null, organisationId, randomUUID())}
      >
        <ActText id="reasons" name="reasons" required maxLength={4000} label={tM("reasons")} />
      </ConfirmPage>
    );
  return (
    <ConfirmPage
      {...shared}
      title={tM("confirmExpulsion")}
      what={<bdi>{tM("expelWhat", { name })}</bdi>}
      consequences={follows}
      typed={{ label: <bdi>{tM("typeName", { name })}</bdi>, help: t("organisations.typeNameHelp") }}
      confirm={tM("confirmExpulsion")}
      act={confirmExpulsion.bind(null, organisationId)}
    />
  );
}
