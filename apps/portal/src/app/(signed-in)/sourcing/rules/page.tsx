import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import {
  defaultFindingRules,
  findingRuleIds,
  findingRulesRoute,
  nameFindingRule,
} from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { RoomHead } from "../_components/room-head";
import { Texts } from "../_components/texts";
import { ruleUnits } from "../_figures/rule-figure";
import { getWorkWords } from "../_figures/work-words";
import { RulesForm } from "./_components/rules-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("rooms.rules") };
}

export default async function RulesPage(): Promise<ReactNode> {
  const { w, formats } = await getWorkWords();
  const { abilities } = await requireMe();
  const answer = await callApi(findingRulesRoute, {});
  const rows = findingRuleIds.map((ruleId) => ({
    ruleId,
    title: nameFindingRule(ruleId, formats.names, "title"),
    help: w(`rules.help.${ruleId}`),
    unit: w(`rules.units.${ruleUnits[ruleId]}`),
    scale: ruleUnits[ruleId] === "fraction" ? 100 : 1,
  }));
  return (
    <Texts parts={["rulesForm"]}>
      <RoomHead current="rules" lead={w("rules.lead")} />
      <div className="max-w-[56rem]">
        <RulesForm
          key={answer.etag ?? ""}
          rows={rows}
          rules={answer.value.rules}
          defaults={defaultFindingRules}
          etag={answer.etag ?? ""}
          isReadOnly={!abilities.includes("sourcing.finding-rules.write")}
        />
      </div>
    </Texts>
  );
}
