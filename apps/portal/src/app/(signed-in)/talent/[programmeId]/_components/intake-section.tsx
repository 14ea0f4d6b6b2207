import type { TalentIntake, TalentProgrammeDetail } from "@interphase/consortium/contract";
import Link from "next/link";
import { getNow } from "next-intl/server";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSubmit } from "@/components/ui/act-form";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-head";

import { createIntake } from "../../_actions/programme-acts";
import type { TalentWords } from "../../_words/words";

interface IntakeSectionProps {
  readonly programme: TalentProgrammeDetail;
  readonly intakes: readonly TalentIntake[];
  readonly words: TalentWords;
}

const dayMs = 86_400_000;
const toField = (instant: number) => new Date(instant).toISOString().slice(0, "2026-11-30T14:00".length);

async function NewIntake({
  programme,
  words: { t },
}: Omit<IntakeSectionProps, "intakes">): Promise<ReactNode> {
  const now = (await getNow()).getTime();
  return (
    <div className="mt-4">
      <Disclosure summary={t("addIntake")}>
        <ActForm
          act={createIntake.bind(null, programme.id, crypto.randomUUID())}
          label={t("addIntake")}
          className="flex max-w-2xl flex-col gap-4"
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <ActInput
              id="opensAt"
              name="opensAt"
              type="datetime-local"
              label={t("opensAt")}
              defaultValue={toField(now)}
            />
            <ActInput
              id="closesAt"
              name="closesAt"
              type="datetime-local"
              label={t("closesAt")}
              help={t("closesHelp")}
              defaultValue={toField(now + 42 * dayMs)}
            />
          </div>
          <ActInput
            id="startsOn"
            name="startsOn"
            type="date"
            label={t("startsOn")}
            defaultValue={toField(now + 120 * dayMs).slice(0, 10)}
          />
          <div>
            <ActSubmit>{t("addIntake")}</ActSubmit>
          </div>
        </ActForm>
      </Disclosure>
    </div>
  );
}

/** When does the programme take people? */
export function IntakeSection({ programme, intakes, words }: IntakeSectionProps): ReactNode {
  const { t, formats } = words;
  return (
    <Section id="intakes" title={t("intakes")}>
      <DataTable
        caption={t("intakes")}
        isCaptionHidden
        columns={[
          {
            key: "starts",
            label: t("startsOn"),
            isDeciding: true,
            cell: ({ startsOn }: TalentIntake) => formats.date(startsOn),
          },
          {
            key: "phase",
            label: t("state"),
            isDeciding: true,
            cell: ({ phase }) => (
              <Badge kind={phase === "open" ? "accent" : "plain"}>{t(`phases.${phase}`)}</Badge>
            ),
          },
          { key: "opens", label: t("opens"), cell: ({ opensAt }) => formats.instant(opensAt) },
          { key: "closes", label: t("closes"), cell: ({ closesAt }) => formats.instant(closesAt) },
          {
            key: "places",
            label: t("places"),
            isNumeric: true,
            cell: ({ places }) => formats.number(places),
          },
          ...(programme.may.write
            ? [
                {
                  key: "change",
                  label: t("changeIntake"),
                  cell: ({ id, phase, startsOn }: TalentIntake) =>
                    phase === "over" ? null : (
                      <Link
                        className="link"
                        href={`/talent/${programme.id}/intakes/${id}`}
                        aria-label={t("changeIntakeLabel", { day: formats.date(startsOn) })}
                      >
                        {t("changeIntake")}
                      </Link>
                    ),
                },
              ]
            : []),
        ]}
        rows={intakes}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("noIntakesTitle")}>{t("noIntakes")}</EmptyState>}
      />
      {programme.may.write ? <NewIntake programme={programme} words={words} /> : null}
    </Section>
  );
}
