import { nameLanguage, nameSkill, type Expert } from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { getFormats } from "@/i18n/format";

/** An ORCID as its page, with what is known of it. */
async function Orcid({ id, state }: NonNullable<Expert["orcid"]>): Promise<ReactNode> {
  const t = await getTranslations("experts");
  return (
    <span className="flex flex-wrap items-center gap-2">
      <a className="link" href={`https://orcid.org/${id}`} rel="noreferrer">
        {id}
      </a>
      <Badge kind={state === "confirmed" ? "good" : "unverified"}>{t(`orcidStates.${state}`)}</Badge>
    </span>
  );
}

/** What an expert has published, field by field; what is not published is not there. */
export async function ExpertFacts({ expert }: { readonly expert: Expert }): Promise<ReactNode> {
  const [t, formats] = await Promise.all([getTranslations("experts"), getFormats()]);
  const { organisation, skills, languages, orcid, email, about } = expert;
  const rows: readonly (readonly [key: string, value: ReactNode])[] = [
    ["organisation", organisation === null ? null : <bdi>{organisation}</bdi>],
    [
      "skills",
      skills.length === 0 ? null : (
        <ul className="flex flex-wrap gap-1">
          {skills.map((skill) => (
            <li key={skill}>
              <Badge>{nameSkill(skill, formats.names)}</Badge>
            </li>
          ))}
        </ul>
      ),
    ],
    [
      "languages",
      languages.length === 0
        ? null
        : formats.some(languages.map((language) => nameLanguage(language, formats.names))),
    ],
    ["orcid", orcid === null ? null : <Orcid {...orcid} />],
    [
      "email",
      email === null ? null : (
        <a className="link wrap-anywhere" href={`mailto:${email}`}>
          {email}
        </a>
      ),
    ],
  ];
  return (
    <>
      {about === null ? null : (
        <p className="prose-width mb-6 whitespace-pre-line wrap-anywhere">
          <bdi>{about}</bdi>
        </p>
      )}
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_1fr]">
        {rows
          .filter(([, value]) => value !== null)
          .map(([key, value]) => (
            <div key={key} className="min-w-0 sm:contents">
              <dt className="text-ink-3">{t(`fields.${key}`)}</dt>
              <dd className="min-w-0 wrap-anywhere">{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
