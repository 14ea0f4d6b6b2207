import type { ReactNode } from "react";

import { PageHead } from "@/components/ui/page-head";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireMe } from "@/server/me";

import { getWords } from "../_figures/words";

type Tab = "plans" | "assessments" | "rules";

interface RoomHeadProps {
  readonly current: Tab;
  readonly lead: ReactNode;
  readonly actions?: ReactNode;
}

/** What is this room, and which of its three lists is shown? Only those the reader may open. */
export async function RoomHead({ current, lead, actions }: RoomHeadProps): Promise<ReactNode> {
  const { t } = await getWords();
  const { abilities } = await requireMe();
  const tabs: { key: Tab; href: string; needs: string }[] = [
    { key: "plans", href: "/sourcing", needs: "sourcing.plan.read" },
    { key: "assessments", href: "/sourcing/assessments", needs: "sourcing.assessment.read" },
    { key: "rules", href: "/sourcing/rules", needs: "sourcing.finding-rules.read" },
  ];
  return (
    <>
      <PageHead title={t(`rooms.${current}`)} lead={lead} actions={actions} />
      <TabsNav
        label={t("rooms.label")}
        tabs={tabs
          .filter(({ needs }) => abilities.includes(needs))
          .map(({ key, href }) => ({ href, label: t(`rooms.${key}`), isCurrent: key === current }))}
      />
    </>
  );
}
