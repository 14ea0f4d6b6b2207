import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { planLineRoute, planRoute, type PlacedLine } from "@interphase/sourcing/contract";

import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { showControls } from "../../../_figures/safe-text";
import { getWords, type Words } from "../../../_figures/words";
import { LineFields } from "./_components/line-fields";

interface LinePageProps {
  readonly params: Promise<{ readonly planId: string }>;
  /** A line's id is the file's own text, with slashes and dots as it comes: it stands in the query, not in the path. */
  readonly searchParams: Promise<{ readonly id?: string | string[] }>;
}

export async function generateMetadata({ searchParams }: LinePageProps): Promise<Metadata> {
  const { id } = await searchParams;
  const line = showControls(typeof id === "string" ? id : "");
  return { title: (await getTranslations("sourcing"))("linePlace.title", { line }) };
}

/** Where does the line stand in its file? Of an older plan, its row and why there is no more. */
function placeText({ line, place }: PlacedLine, { t }: Words): string {
  const row = String(line.sourceRow);
  if (place === null) return t("linePlace.old", { row });
  const file = showControls(place.fileName);
  return place.sheet === null
    ? t("linePlace.inFile", { file, row })
    : t("linePlace.inSheet", { file, row, sheet: showControls(place.sheet) });
}

export default async function LinePage({ params, searchParams }: LinePageProps): Promise<ReactNode> {
  const { planId } = await params;
  const { id } = await searchParams;
  if (typeof id !== "string" || id === "" || id.length > 200) notFound();
  const words = await getWords();
  const { t } = words;
  const { abilities } = await requireMe();
  const plan = (await callApi(planRoute, { params: { planId } })).value;
  const placed = (await callApi(planLineRoute, { params: { planId }, query: { id } })).value;
  const planTitle = t("assessment.title", { name: showControls(plan.name), version: String(plan.version) });
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("rooms.plans"), href: "/sourcing" },
          { label: planTitle, href: `/sourcing/plans/${planId}` },
        ]}
        title={<bdi>{t("linePlace.title", { line: showControls(placed.line.line) })}</bdi>}
        lead={<bdi>{placeText(placed, words)}</bdi>}
        actions={
          plan.hasFile && abilities.includes("sourcing.plan.export") ? (
            <a className="link px-1" href={`/sourcing/plans/${planId}/file`} download>
              {t("linePlace.download")}
            </a>
          ) : null
        }
      />
      <LineFields placed={placed} words={words} />
    </>
  );
}
