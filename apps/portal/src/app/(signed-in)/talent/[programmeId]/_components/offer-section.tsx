import {
  talentOffersRoute,
  type TalentIntake,
  type TalentOffer,
  type TalentProgrammeDetail,
} from "@interphase/consortium/contract";
import Link from "next/link";
import type { ReactNode } from "react";

import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import type { TalentWords } from "../../_words/words";

interface OfferSectionProps {
  readonly programme: TalentProgrammeDetail;
  readonly intakes: readonly TalentIntake[];
  readonly words: TalentWords;
  readonly cursor: string | undefined;
}

/** What do hosts offer? How many of their places are taken is told to nobody here. */
export async function OfferSection({
  programme,
  intakes,
  words,
  cursor,
}: OfferSectionProps): Promise<ReactNode> {
  const { t, formats } = words;
  const { items, nextCursor } = (
    await callApi(talentOffersRoute, {
      params: { programmeId: programme.id },
      query: { ...(cursor && { cursor }) },
    })
  ).value;
  const startOf = ({ intakeId }: TalentOffer) => intakes.find(({ id }) => id === intakeId)?.startsOn;
  return (
    <Section id="offers" title={t("offers")} lead={t("offersLead")}>
      <DataTable
        caption={t("offers")}
        isCaptionHidden
        columns={[
          {
            key: "title",
            label: t("offer"),
            isDeciding: true,
            cell: ({ id, title }: TalentOffer) => (
              <Link className="link wrap-anywhere" href={`/talent/${programme.id}/offers/${id}`}>
                <bdi>{title}</bdi>
              </Link>
            ),
          },
          { key: "host", label: t("host"), isDeciding: true, cell: ({ host }) => <bdi>{host.name}</bdi> },
          {
            key: "start",
            label: t("startsOn"),
            cell: (offer) => {
              const day = startOf(offer);
              return day === undefined ? null : formats.date(day);
            },
          },
          {
            key: "months",
            label: t("months"),
            isNumeric: true,
            cell: ({ months }) => formats.number(months),
          },
          {
            key: "places",
            label: t("places"),
            isNumeric: true,
            cell: ({ places }) => formats.number(places),
          },
        ]}
        rows={items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("noOffersTitle")}>{t("noOffers")}</EmptyState>}
      />
      <Pager
        path={`/talent/${programme.id}`}
        search={{ list: "offers" }}
        nextCursor={nextCursor}
        hasCursor={cursor !== undefined}
      />
    </Section>
  );
}
