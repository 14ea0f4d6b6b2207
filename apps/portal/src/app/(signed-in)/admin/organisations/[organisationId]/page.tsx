import type { Metadata } from "next";
import { cache, type ReactNode } from "react";
import { membershipRoute } from "@interphase/consortium/contract";
import { organisationRoute } from "@interphase/identity/contract";
import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi, tryCallApi } from "@/server/api";
import { DoneNotice } from "../../_components/done-notice";
import { Facts } from "../../_components/facts";
import type { AdminWords } from "../../_words/words";
import { reinstateOrganisation, rename } from "../_actions/organisation-acts";
import { Expulsion } from "../_components/expulsion";
import { MembershipFacts } from "../_components/membership-facts";
import { getMembershipWords, saidDone } from "../_components/membership-words";
import { OrganisationFields } from "../_components/organisation-fields";
import { Withdrawal } from "../_components/withdrawal";

const getOrganisation = cache((organisationId: string) =>
  callApi(organisationRoute, { params: { organisationId } }),
);
type Detail = Awaited<ReturnType<typeof getOrganisation>>["value"];

interface OrganisationPageProps {
  readonly params: Promise<{ readonly organisationId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

export async function generateMetadata({ params }: OrganisationPageProps): Promise<Metadata> {
  return { title: (await getOrganisation((await params).organisationId)).value.name };
}

interface PartProps {
  readonly organisation: Detail;
  readonly words: AdminWords;
}

function Administrators({ organisation, words }: PartProps): ReactNode {
  const { t } = words;
  const { administrators, needsAdministrator, id } = organisation;
  return (
    <>
      {administrators === null || administrators.length === 0 ? (
        <p className="text-ink-2">{t("organisations.noAdministrator")}</p>
      ) : (
        <ul className="border-t border-line">
          {administrators.map((person) => (
            <li key={person.id} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
              <bdi className="wrap-anywhere">{person.displayName}</bdi>
              <bdi className="wrap-anywhere text-ink-3">{person.email}</bdi>
            </li>
          ))}
        </ul>
      )}
      {needsAdministrator ? (
        <p className="mt-4">
          <ButtonLink kind="primary" href={`/admin/organisations/${id}/invite`}>
            {t("organisations.inviteFirst")}
          </ButtonLink>
        </p>
      ) : (
        <p className="mt-3 prose-width text-12 text-ink-3">{t("organisations.onlyFirst")}</p>
      )}
    </>
  );
}

function Suspension({ organisation, words }: PartProps): ReactNode {
  const { t } = words;
  const hasLeft = organisation.state === "withdrawn" || organisation.state === "expelled";
  if (!organisation.maySuspend || hasLeft) return null;
  return (
    <Section id="suspension" title={t("organisations.suspension")}>
      {organisation.state === "suspended" ? (
        <form
          action={reinstateOrganisation.bind(null, organisation.id)}
          className="flex flex-wrap items-center justify-between gap-3"
        >
          <p className="prose-width text-ink-2">{t("organisations.reinstateHelp")}</p>
          <Button type="submit">{t("organisations.reinstate")}</Button>
        </form>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="prose-width text-ink-2">{t("organisations.suspendHelp")}</p>
          <ButtonLink kind="danger" href={`/admin/organisations/${organisation.id}/suspend`}>
            {t("organisations.suspend")}
          </ButtonLink>
        </div>
      )}
    </Section>
  );
}

export default async function OrganisationPage({
  params,
  searchParams,
}: OrganisationPageProps): Promise<ReactNode> {
  const { organisationId } = await params;
  const { done } = await searchParams;
  const answer = await getOrganisation(organisationId);
  const organisation = answer.value;
  const words = await getMembershipWords();
  const { t, tM, tA, formats } = words;
  // Whoever may see the organisation may not see its membership for that.
  const found = await tryCallApi(membershipRoute, { params: { organisationId } });
  const membership = found.ok ? found.value : null;
  // A proposal waits for a second person, so it comes first; proposing one comes last.
  const isProposed = membership?.expulsion != null;
  const said = saidDone(words, done);
  const base = `/admin/organisations/${organisationId}`;
  return (
    <>
      <PageHead
        crumbs={[{ label: t("organisations.title"), href: "/admin/organisations" }]}
        title={<bdi>{organisation.name}</bdi>}
        marks={
          organisation.state === null || organisation.state === "active" ? null : (
            <Badge kind="act">{t(`organisationStates.${organisation.state}`)}</Badge>
          )
        }
      />
      <DoneNotice done={done} words={words} />
      {said === null ? null : (
        <div className="mb-4">
          <Notice role="status">
            <span aria-hidden="true">✓ </span>
            {said}
          </Notice>
        </div>
      )}
      {organisation.needsAdministrator ? (
        <div className="mb-6">
          <Notice kind="act" title={t("organisations.needsTitle")}>
            {t("organisations.needs")}
          </Notice>
        </div>
      ) : null}
      <div className="grid gap-x-10 lg:grid-cols-2">
        <div className="min-w-0">
          <Withdrawal membership={membership} words={words} confirmHref={`${base}/confirm-withdrawal`} />
          {membership !== null && isProposed ? <Expulsion membership={membership} words={words} /> : null}
          <Section id="administrators" title={t("organisations.administrators")}>
            <Administrators organisation={organisation} words={words} />
          </Section>
          {membership === null ? null : (
            <Section id="membership" title={tM("title")}>
              <MembershipFacts membership={membership} words={words} />
              {membership.mayChange ? (
                <p className="mt-4">
                  <ButtonLink href={`${base}/membership`}>{tM("change")}</ButtonLink>
                </p>
              ) : null}
            </Section>
          )}
        </div>
        <div className="min-w-0">
          <Section id="facts" title={t("person.facts")}>
            <Facts
              rows={[
                ...(organisation.nativeName === null
                  ? []
                  : [{ label: tM("nativeName"), value: <bdi>{organisation.nativeName}</bdi> }]),
                {
                  label: tM("kind"),
                  value: organisation.kind === null ? tM("notStated") : tA(`kinds.${organisation.kind}`),
                },
                { label: t("organisations.country"), value: formats.country(organisation.countryIso3) },
                { label: t("organisations.since"), value: formats.date(organisation.createdAt) },
                { label: t("organisations.id"), value: <code className="text-12">{organisation.id}</code> },
              ]}
            />
            <p className="mt-3 prose-width text-12 text-ink-3">{t("organisations.noContent")}</p>
          </Section>
          {organisation.mayUpdate ? (
            <Section id="name" title={t("organisations.change")}>
              <ActForm
                key={answer.etag ?? ""}
                act={rename.bind(null, organisationId, answer.etag ?? "", base)}
                label={t("organisations.change")}
              >
                <OrganisationFields words={words} organisation={organisation} hasCountry />
                <div className="mt-4">
                  <ActSubmit kind="secondary">{t("save")}</ActSubmit>
                </div>
              </ActForm>
            </Section>
          ) : null}
          <Suspension organisation={organisation} words={words} />
          {membership !== null && !isProposed ? <Expulsion membership={membership} words={words} /> : null}
        </div>
      </div>
    </>
  );
}
