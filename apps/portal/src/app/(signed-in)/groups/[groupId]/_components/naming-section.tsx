import { groupNamingsRoute, type GroupDetail, type GroupNaming } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import { getNamingWords, type NamingWords } from "../../_words/naming-words";

interface NamingSectionProps {
  readonly group: GroupDetail;
  readonly cursor: string | undefined;
}

/** Who is named in a clean team, until when, and who cools off? */
export async function NamingSection({ group, cursor }: NamingSectionProps): Promise<ReactNode> {
  const [words, { value }] = await Promise.all([
    getNamingWords(),
    callApi(groupNamingsRoute, {
      params: { groupId: group.id },
      query: { limit: 100, ...(cursor && { cursor }) },
    }),
  ]);
  const { t } = words;
  return (
    <Section id="namings" title={t("namings")} lead={t("namingsLead")}>
      {value.items.length === 0 ? (
        <p className="text-ink-2">{t("namingsEmpty")}</p>
      ) : (
        <ul className="border-t border-line">
          {value.items.map((naming) => (
            <li key={naming.id} className="border-b border-line py-2">
              <NamingLine naming={naming} words={words} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        path={`/groups/${group.id}`}
        search={{ list: "namings" }}
        nextCursor={value.nextCursor}
        hasCursor={cursor !== undefined}
      />
    </Section>
  );
}

const badges = { waiting: "unverified", refused: "act", named: "good", left: "plain" } as const;

/** Who is it, and how do they stand to the clean team? */
export function NamingLine({
  naming,
  words: { t, standing },
}: {
  readonly naming: GroupNaming;
  readonly words: NamingWords;
}): ReactNode {
  const { person, organisation, state, reason } = naming;
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <bdi className="font-medium wrap-anywhere">{person.displayName}</bdi>
        <bdi className="wrap-anywhere text-ink-2">{organisation.name}</bdi>
        <Badge kind={badges[state]}>{t(`states.${state}`)}</Badge>
      </p>
      <p className="text-12 text-ink-2">{standing(naming)}</p>
      {reason === null ? null : (
        <p className="mt-1 prose-width whitespace-pre-wrap wrap-anywhere text-ink-2">
          {t("reasonGiven")} <bdi>{reason}</bdi>
        </p>
      )}
    </div>
  );
}
