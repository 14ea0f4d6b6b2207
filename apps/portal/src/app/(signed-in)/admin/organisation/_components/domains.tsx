import type { ReactNode } from "react";
import type { SignInPolicy } from "@interphase/identity/contract";
import { ActForm, ActInput, ActSubmit } from "@/components/ui/act-form";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-head";
import { Facts } from "../../_components/facts";
import type { AdminWords } from "../../_words/words";
import { addDomain, forgetDomain, verifyDomain } from "../_actions/policy-acts";

interface DomainsProps {
  readonly organisationId: string;
  readonly policy: SignInPolicy;
  readonly words: AdminWords;
  readonly isReadOnly: boolean;
}

type Domain = SignInPolicy["domains"][number];

function DomainRow({
  domain,
  organisationId,
  words,
  isReadOnly,
}: {
  readonly domain: Domain;
  readonly organisationId: string;
  readonly words: AdminWords;
  readonly isReadOnly: boolean;
}): ReactNode {
  const { t, formats } = words;
  const isProven = domain.verifiedAt !== null;
  return (
    <li className="border-b border-line py-3">
      <p className="flex flex-wrap items-center gap-2">
        <bdi className="font-medium wrap-anywhere">{domain.domain}</bdi>
        <Badge kind={isProven ? "good" : "unverified"}>
          {domain.verifiedAt === null
            ? t("domains.notProven")
            : t("domains.proven", { date: formats.date(domain.verifiedAt) })}
        </Badge>
      </p>
      {isProven ? null : (
        <div className="my-2">
          <p className="mb-1 text-12 text-ink-2">{t("domains.publish")}</p>
          <Facts
            rows={[
              {
                label: t("domains.recordName"),
                value: <code className="text-12 select-all">{domain.recordName}</code>,
              },
              {
                label: t("domains.record"),
                value: <code className="text-12 select-all">{domain.record}</code>,
              },
            ]}
          />
        </div>
      )}
      {isReadOnly ? null : (
        <div className="mt-2 flex flex-wrap gap-2">
          {isProven ? null : (
            <ActForm act={verifyDomain.bind(null, organisationId, domain.domain)}>
              <ActSubmit kind="secondary" aria-label={t("domains.verifyNamed", { domain: domain.domain })}>
                {t("domains.verify")}
              </ActSubmit>
            </ActForm>
          )}
          <ActForm act={forgetDomain.bind(null, organisationId, domain.domain)}>
            <ActSubmit kind="quiet" aria-label={t("domains.forgetNamed", { domain: domain.domain })}>
              {t("domains.forget")}
            </ActSubmit>
          </ActForm>
        </div>
      )}
    </li>
  );
}

/** Whose e-mail addresses lead to the provider, and is each domain proven to be the organisation's own? */
export function Domains({ organisationId, policy, words, isReadOnly }: DomainsProps): ReactNode {
  const { t } = words;
  return (
    <Section id="domains" title={t("domains.title")} lead={t("domains.lead")}>
      {policy.provider === null ? (
        <p className="text-ink-2">{t("domains.noProvider")}</p>
      ) : (
        <>
          {policy.domains.length === 0 ? (
            <p className="text-ink-2">{t("domains.none")}</p>
          ) : (
            <ul className="border-t border-line">
              {policy.domains.map((domain) => (
                <DomainRow
                  key={domain.domain}
                  domain={domain}
                  organisationId={organisationId}
                  words={words}
                  isReadOnly={isReadOnly}
                />
              ))}
            </ul>
          )}
          {isReadOnly ? null : (
            <ActForm act={addDomain.bind(null, organisationId)} label={t("domains.add")} className="mt-4">
              <div className="flex flex-wrap items-end gap-2">
                <div className="min-w-0 flex-1 basis-56">
                  <ActInput
                    id="domain"
                    name="domain"
                    maxLength={253}
                    autoComplete="off"
                    label={t("domains.domain")}
                  />
                </div>
                <ActSubmit kind="secondary">{t("domains.add")}</ActSubmit>
              </div>
            </ActForm>
          )}
        </>
      )}
    </Section>
  );
}
