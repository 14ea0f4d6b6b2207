import type { FindingView } from "../../../../_figures/finding-view";

/** By what may findings be narrowed? Each is a parameter of the address, so that a link shows a colleague the same. */
export const filterKeys = ["level", "state", "mineral", "supplier", "rule", "assignee", "q"] as const;
export type FilterKey = (typeof filterKeys)[number];

/** Which findings are asked for? **Shape** an absent key asks for all. */
export type FindingFilter = Readonly<Partial<Record<FilterKey, string>>>;

/** What does an address carry, however often a parameter stands in it? */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Which findings does an address ask for? Of a parameter given twice the first counts; an empty one asks for all. */
export function readFilter(search: Search): FindingFilter {
  const entries = filterKeys.flatMap((key) => {
    const value = search[key];
    const text = (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
    return text === "" ? [] : [[key, text.slice(0, 500)] as const];
  });
  return Object.fromEntries(entries);
}

/** Which address asks for these findings? **Shape** a query with its question mark, or nothing. */
export function writeFilter(filter: FindingFilter, more: Readonly<Record<string, string>> = {}): string {
  const kept = new URLSearchParams();
  for (const key of filterKeys) {
    const value = filter[key];
    if (value !== undefined && value !== "") kept.set(key, value);
  }
  for (const [key, value] of Object.entries(more)) kept.set(key, value);
  const text = kept.toString();
  return text === "" ? "" : `?${text}`;
}

/** Suppliers are one whatever their capitals and spaces. */
export const foldSupplier = (name: string): string => name.trim().replace(/\s+/gu, " ").toLowerCase();

/** Whom does a finding name? */
export const suppliersOf = ({ finding }: FindingView): readonly string[] => [
  ...new Set([...(finding.supplier === undefined ? [] : [finding.supplier]), ...finding.suppliers]),
];

function hasText(view: FindingView, text: string): boolean {
  const { subject, title, message, remedy, finding, kept } = view;
  const parts = [subject, title, message, remedy, kept?.note ?? "", kept?.assignee?.displayName ?? ""];
  const sought = text.toLowerCase();
  return [...parts, ...suppliersOf(view), ...finding.lines].some((part) =>
    part.toLowerCase().includes(sought),
  );
}

/** Is this one of the findings asked for? */
export function isAskedFor(view: FindingView, filter: FindingFilter): boolean {
  const { level, state, mineral, supplier, rule, assignee, q } = filter;
  const { finding } = view;
  return (
    (level === undefined || finding.level === level) &&
    (state === undefined || view.state === state) &&
    (mineral === undefined || finding.mineralIds.some((id) => id === mineral)) &&
    (rule === undefined || finding.ruleId === rule) &&
    (assignee === undefined || view.kept?.assignee?.userId === assignee) &&
    (supplier === undefined ||
      suppliersOf(view).some((name) => foldSupplier(name) === foldSupplier(supplier))) &&
    (q === undefined || hasText(view, q))
  );
}
