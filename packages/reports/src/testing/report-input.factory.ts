import { defaultEditionName, loadEdition } from "@interphase/minerals";
import type { Locale } from "@interphase/names";
import {
  assess,
  computeFlows,
  computeTimeline,
  createOverview,
  defaultFindingRules,
  explainAssessment,
  placeOfFinding,
  resolveAssessmentOptions,
  type PlanLine,
} from "@interphase/sourcing";
import { createPlanLine, originsOf } from "@interphase/sourcing/testing";
import type { ReportInput } from "../report-input.js";

/** What may a test choose about a report? */
export interface ReportChoices {
  readonly locale?: Locale;
  readonly organisationName?: string;
  readonly planName?: string;
}

/** What is said of a plan? A Korean organisation on 2026-11-22; the first act is assigned, the second accepted. */
export function createReportInput(lines: readonly PlanLine[], choices: ReportChoices = {}): ReportInput {
  const { locale = "en", organisationName = "Member", planName = "Plan" } = choices;
  const edition = loadEdition(defaultEditionName());
  const resolved = resolveAssessmentOptions(
    { date: "2026-11-22" },
    {
      today: "2026-11-22",
      organisationCountryIso3: "KOR",
      findingRules: defaultFindingRules,
      findEdition: () => edition,
    },
  );
  if (!resolved.ok) throw new Error(resolved.failure.code);
  const { options } = resolved;
  const assessed = assess({ lines, edition, options, rules: defaultFindingRules });
  if (!assessed.ok) throw new Error(assessed.failure.code);
  const { result, detail } = assessed;
  const stateOf = (state: "assigned" | "accepted", index: number): ReportInput["findingStates"] => {
    const finding = result.findings[index];
    if (finding === undefined) return [];
    const assignee = { userId: "019aa000-0000-7000-8000-000000000009", displayName: "김민수" };
    return [
      {
        place: placeOfFinding(planName, finding),
        state,
        assignee: state === "assigned" ? assignee : null,
        note: state === "accepted" ? "Second line confirmed" : null,
        dueOn: null,
        setAt: "2026-11-20T08:00:00.000Z",
      },
    ];
  };
  return {
    locale,
    organisationName,
    edition,
    overview: createOverview(result, { edition, options }),
    flows: computeFlows(lines, edition),
    timeline: computeTimeline(detail, result.findings),
    findingStates: [...stateOf("assigned", 0), ...stateOf("accepted", 1)],
    explanations: explainAssessment(detail, result, options),
    assessment: {
      id: "019aa000-0000-7000-8000-000000000000",
      planId: "019aa000-0000-7000-8000-000000000001",
      planName,
      planVersion: 1,
      createdAt: "2026-11-22T00:00:00.000Z",
      isOwn: true,
      options,
      methodsVersion: "2",
      result,
      resultSha256: "0".repeat(64),
      explanationsSha256: "1".repeat(64),
    },
  };
}

const minerals = [
  "cobalt",
  "lithium",
  "nickel",
  "manganese",
  "natural-graphite",
  "germanium",
  "titanium",
  "copper",
  "phosphorus",
  "yttrium",
] as const;
const forms = ["hydroxide", "metal", "oxide", "sulfate"] as const;
const mines = ["COD:75;IDN:20", "CHN:60;AUS:40", "CHL:100", "RUS:50;ZAF:30", ""];
const refineries = ["CHN:100", "CHN:50;KOR:50", "FIN:30;CHN:60"];

/** Names as members write them, and as nobody should: long, in seven scripts, like a formula, with a picture. */
export const hardNames = [
  "Верхнекамский комбинат редкоземельных и редких металлов имени Менделеева, акционерное общество",
  "주식회사 한국고체전지소재연구개발및제조",
  "株式会社リチウムイオン電池材料研究所",
  "Ελληνική Εταιρεία Μεταλλευμάτων Α.Ε.",
  "Łódź Świętokrzyskie Żelazo ŠĐČĆŽ ğİı Ố",
  "شركة المعادن",
  "บริษัท แร่ธาตุ",
  '=HYPERLINK("x")',
  "A".repeat(120),
  "供应商".repeat(30),
  "Battery 🔋 cell",
];

/** Which plan has ten minerals, unknown origins, unknown stocks, unknown prices, and 44 lines in 44 goods groups? */
export function createRichLines(names: readonly string[] = ["Alpha", "Beta", "Gamma"]): PlanLine[] {
  return Array.from({ length: 44 }, (_, index) =>
    createPlanLine({
      line: `L${String(index + 1)}`,
      sourceRow: index + 2,
      mineralId: minerals[index % minerals.length] ?? "cobalt",
      form: forms[index % forms.length] ?? "metal",
      material: `${(names[index % names.length] ?? "").slice(0, 90)} ${String(index)}`,
      containedFraction: 0.3,
      supplier: names[index % names.length] ?? "",
      minedIn: originsOf(mines[index % mines.length] ?? ""),
      refinedIn: originsOf(refineries[index % refineries.length] ?? ""),
      annualQuantityTonnes: 100 + index * 13,
      stockTonnes: index % 6 === 0 ? null : index,
      unitPriceUsdPerTonne: index % 10 === 9 ? null : 1000 + 997 * index,
      leadTimeDays: 90,
    }),
  );
}
