import Link from "next/link";
import type { ReactNode } from "react";
import { findingLevels, findingRuleIds, findingStates, nameFindingRule } from "@interphase/sourcing/contract";

import { Button } from "@/components/ui/button";
import { InputField, SelectField } from "@/components/ui/field";

import { ChoiceLinks } from "../../../../_components/choice-links";
import type { FindingView } from "../../../../_figures/finding-view";
import { showControls } from "../../../../_figures/safe-text";
import type { WorkWords } from "../../../../_figures/work-words";
import { foldSupplier, suppliersOf, writeFilter, type FindingFilter } from "./finding-filter";

interface FilterBarProps {
  readonly all: readonly FindingView[];
  readonly filter: FindingFilter;
  readonly words: WorkWords;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Which findings are shown? Level by links, the rest by a form whose answer is the address. */
export function FilterBar({ all, filter, words }: FilterBarProps): ReactNode {
  const { w } = words;
  const { level: _, ...others } = filter;
  const chosen = Object.keys(others).length;
  return (
    <div className="no-print mb-6 flex flex-col gap-3">
      <LevelChoice all={all} filter={filter} words={words} />
      <details open={chosen > 0} className="rounded-6 border border-line bg-surface">
        <summary className="px-3 py-2 text-14 font-medium">
          {w("filter.title")}
          {chosen > 0 && <span className="text-ink-3">{` (${String(chosen)})`}</span>}
        </summary>
        <FilterForm all={all} filter={filter} words={words} />
      </details>
    </div>
  );
}

function LevelChoice({ all, filter, words }: FilterBarProps): ReactNode {
  const { w, t } = words;
  const { level, ...others } = filter;
  const everything = { value: "", label: `${t("all")} (${String(all.length)})` };
  const counted = findingLevels.map((value) => ({
    value,
    label: `${w(`levels.${value}`)} (${String(all.filter(({ finding }) => finding.level === value).length)})`,
  }));
  return (
    <ChoiceLinks
      label={w("filter.level")}
      choices={[everything, ...counted].map(({ value, label }) => ({
        value,
        label,
        href: writeFilter({ ...others, level: value }) || "?",
        isCurrent: (level ?? "") === value,
      }))}
    />
  );
}

function FilterForm({ all, filter, words }: FilterBarProps): ReactNode {
  const { w, t } = words;
  const any = (options: readonly Option[]): Option[] => [{ value: "", label: t("all") }, ...options];
  return (
    <form
      method="get"
      className="grid items-end gap-3 border-t border-line p-3 sm:grid-cols-2 lg:grid-cols-3"
    >
      {filter.level !== undefined && <input type="hidden" name="level" value={filter.level} />}
      <InputField
        id="filter-q"
        name="q"
        type="search"
        label={w("filter.search")}
        defaultValue={filter.q}
        maxLength={200}
      />
      <SelectField
        id="filter-state"
        name="state"
        label={w("state.label")}
        defaultValue={filter.state}
        options={any(findingStates.map((state) => ({ value: state, label: w(`states.${state}`) })))}
      />
      <SelectField
        id="filter-assignee"
        name="assignee"
        label={w("filter.assignee")}
        defaultValue={filter.assignee}
        options={any(assigneesIn(all))}
      />
      <SelectField
        id="filter-mineral"
        name="mineral"
        label={t("mineral")}
        defaultValue={filter.mineral}
        options={any(mineralsIn(all, words))}
      />
      <SelectField
        id="filter-supplier"
        name="supplier"
        label={w("filter.supplier")}
        defaultValue={filter.supplier}
        options={any(suppliersIn(all, filter.supplier))}
      />
      <SelectField
        id="filter-rule"
        name="rule"
        label={w("filter.rule")}
        defaultValue={filter.rule}
        options={any(rulesIn(all, words))}
      />
      <div className="flex gap-3">
        <Button type="submit">{w("filter.apply")}</Button>
        <Link className="link self-center text-14" href="?" scroll={false}>
          {w("filter.clear")}
        </Link>
      </div>
    </form>
  );
}

function assigneesIn(all: readonly FindingView[]): Option[] {
  const known = new Map<string, string>();
  for (const { kept } of all) if (kept?.assignee) known.set(kept.assignee.userId, kept.assignee.displayName);
  return [...known].map(([value, label]) => ({ value, label }));
}

function mineralsIn(all: readonly FindingView[], words: WorkWords): Option[] {
  const ids = [...new Set(all.flatMap(({ finding }) => finding.mineralIds))];
  return ids.map((id) => ({ value: id, label: words.mineral(id) }));
}

/** A supplier that the address names stays a choice, however it is written there. */
function suppliersIn(all: readonly FindingView[], chosen: string | undefined): Option[] {
  const known = new Map<string, string>();
  for (const name of all.flatMap((view) => suppliersOf(view))) {
    const key = foldSupplier(name);
    if (!known.has(key)) known.set(key, name);
  }
  if (chosen !== undefined) known.set(foldSupplier(chosen), chosen);
  return [...known.values()]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => ({ value: name, label: showControls(name) }));
}

function rulesIn(all: readonly FindingView[], { formats }: WorkWords): Option[] {
  const found = new Set(all.map(({ finding }) => finding.ruleId));
  return findingRuleIds
    .filter((id) => found.has(id))
    .map((id) => ({ value: id, label: nameFindingRule(id, formats.names, "title") }));
}
