import type { ChartTable } from "@/components/charts/chart-table";

import type { FindingView } from "../../../../_figures/finding-view";
import type { WorkWords } from "../../../../_figures/work-words";
import { suppliersOf } from "./finding-filter";

/** Which columns does a file of findings have, each with what stands in it and whether it is a number? */
function columnsOf({ w, t, formats, mineral }: WorkWords) {
  const text = (label: string, read: (view: FindingView) => string) => ({
    label,
    isNumber: false,
    cell: (view: FindingView) => ({ text: read(view) }),
  });
  const number = (label: string, read: (view: FindingView) => number | null) => ({
    label,
    isNumber: true,
    cell: (view: FindingView) => ({ text: "", raw: read(view) }),
  });
  return [
    text(w("levels.label"), ({ finding }) => w(`levels.${finding.level}`)),
    text(w("filter.rule"), ({ title }) => title),
    text(w("findings.subject"), ({ subject }) => subject),
    text(t("mineral"), ({ finding }) => formats.list(finding.mineralIds.map(mineral))),
    text(w("findings.found"), ({ message }) => message),
    text(w("findings.fix"), ({ remedy }) => remedy),
    number(w("findings.stakeUsd"), ({ finding }) => finding.stakeUsd),
    number(w("findings.remedyTonnes"), ({ finding }) => finding.remedyGoodsTonnes),
    number(w("findings.remedyUsd"), ({ finding }) => finding.remedyUsd),
    text(w("findings.talkTo"), (view) => suppliersOf(view).join("; ")),
    text(w("findings.lineIds"), ({ finding }) => finding.lines.join("; ")),
    number(w("findings.lineCount"), ({ finding }) => finding.lineCount),
    text(w("state.label"), ({ state }) => w(`states.${state}`)),
    text(w("state.form.assignee"), ({ kept }) => kept?.assignee?.displayName ?? ""),
    text(w("state.form.due"), ({ kept }) => kept?.dueOn ?? ""),
    text(w("state.form.note"), ({ kept }) => kept?.note ?? ""),
    text(w("state.setOnLabel"), ({ kept }) => kept?.setAt.slice(0, 10) ?? ""),
  ];
}

/** Which rows does a file of these findings have? One a finding, in the order of the page. */
export function tableOfFindings(views: readonly FindingView[], words: WorkWords): ChartTable {
  const columns = columnsOf(words);
  return {
    columns: columns.map(({ label, isNumber }) => ({ label, isNumber })),
    rows: views.map((view) => columns.map(({ cell }) => cell(view))),
  };
}
