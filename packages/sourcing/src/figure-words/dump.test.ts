import { readFileSync, writeFileSync } from "node:fs";
import { listTerms, toPdfText, type Explanation } from "@interphase/figures";
import { loadEdition, defaultEditionName } from "@interphase/minerals";
import * as names from "@interphase/names";
import { explainAssessment } from "../explanations/explain-assessment.js";
import { collectPlan, createAssessmentResult } from "../exposure/assess.js";
import { resolveAssessmentOptions } from "../exposure/assessment-options.js";
import { createEditionFacts } from "../exposure/edition-facts.js";
import { computePlanDetail } from "../exposure/plan-detail.js";
import { defaultFindingRules } from "../findings/finding-rules.js";
import { nameMeasure } from "../findings/measure-sentences.js";
import type { PlanLine } from "../plan-line.js";
import { runPlanScenario } from "../testing/scenario.factory.js";
import { readWorkbook } from "../workbook/read-workbook.js";
import { createFigureNames } from "./create-figure-names.js";

const edition = loadEdition(defaultEditionName());
async function read(file: string) {
  const lines: PlanLine[] = [];
  const weights = Object.fromEntries(
    edition.facts.filter((f) => f.kind === "atomic-weight").map((f) => [f.indicator, f.value]),
  );
  const out = await readWorkbook({
    fileName: file,
    bytes: readFileSync(`/work/main/apps/api/demo/${file}`),
    atomicWeights: weights as never,
    onLines: (b) => {
      lines.push(...b);
    },
  });
  if (!out.ok) console.log(JSON.stringify(out).slice(0, 2000));
  return lines;
}
test("dump", async () => {
  for (const file of ["sulfide-cell-line.csv", "oxide-pilot-line.csv"]) {
    const lines = await read(file);
    const resolved = resolveAssessmentOptions(
      { date: "2026-12-01" },
      {
        today: "2026-12-01",
        organisationCountryIso3: "KOR",
        findingRules: defaultFindingRules,
        findEdition: () => edition,
      },
    );
    const collected = collectPlan(lines, edition);
    if (!resolved.ok || !collected.ok) throw new Error(JSON.stringify([resolved, collected]));
    const detail = computePlanDetail(collected.book, createEditionFacts(edition, resolved.options, "KOR"));
    const all = explainAssessment(
      detail,
      createAssessmentResult(detail, defaultFindingRules),
      resolved.options,
    );
    const scenario =
      runPlanScenario(
        lines,
        {
          months: 9,
          transitMonths: 1,
          rampMonths: 3,
          losses: [
            { kind: "country", countryIso3: "CHN", fraction: 1 },
            { kind: "supplier", supplier: lines[0]!.supplier, fraction: 0.5 },
            ...edition.measures
              .filter((m) => ["quota", "export-licence", "export-ban"].some((k) => m.kind.includes(k)))
              .slice(0, 6)
              .map((m) => ({
                kind: "measure" as const,
                measureId: m.measureId,
                fraction: 1,
                alreadyInQuantities: false,
              })),
          ],
          prices: [
            { mineralId: "lithium", factor: 2 },
            { mineralId: "nickel", factor: 0.8 },
          ],
        },
        { edition, date: "2026-12-01", mostExplanations: 100000 },
      ).explanations ?? [];
    for (const locale of ["en", "zh"] as const) {
      const measures = new Map(edition.measures.map((m) => [m.measureId, m]));
      const sources = new Map(edition.sources.map((s) => [s.sourceId, s]));
      const fn = createFigureNames(
        locale,
        names,
        (id) => {
          const m = measures.get(id);
          return m ? nameMeasure(m, locale, names) : id;
        },
        (id) => {
          const f = edition.factById.get(id);
          const s = f && sources.get(f.sourceId);
          return s && `${s.publisher}, ${s.title}${f.year ? ` (${f.year})` : ""}`;
        },
      );
      const write = (list: Explanation[], tag: string) => {
        const byPath = new Map(list.map((e) => [e.path, e]));
        const text = list
          .map((e) =>
            [
              `#### ${e.name.code} ${e.path}`,
              `FIGURE ${JSON.stringify(e.figure)} ${fn.unit(e.unit)} terms ${listTerms(e).length}`,
              ...toPdfText(e, fn, (p) => byPath.get(p)),
            ].join("\n"),
          )
          .join("\n\n");
        writeFileSync(`/tmp/dump-${file.split("-")[0]}-${tag}-${locale}.txt`, text);
        const seen = new Set<string>();
        const some = list.filter((e) => !seen.has(e.name.code) && e.figure !== null && seen.add(e.name.code));
        writeFileSync(
          `/tmp/some-${file.split("-")[0]}-${tag}-${locale}.txt`,
          some
            .map((e) =>
              [
                `#### ${e.name.code} ${e.path}`,
                `FIGURE ${JSON.stringify(e.figure)} ${fn.unit(e.unit)}`,
                ...toPdfText(e, fn, (p) => byPath.get(p)),
              ].join("\n"),
            )
            .join("\n\n"),
        );
      };
      write(all, "assess");
      write(scenario, "scenario");
    }
  }
}, 100000);
