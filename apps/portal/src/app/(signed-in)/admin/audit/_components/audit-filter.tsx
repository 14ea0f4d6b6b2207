import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { AuditScopeItem } from "@interphase/audit/contract";
import { FilterForm, type Filter } from "../../_components/filter-form";
import type { EventWords } from "../../_words/event-words";
import type { AdminWords } from "../../_words/words";
import { hrefOf, outcomes, type AuditSearch } from "./audit-search";
import { scopeName } from "./scope-name";

interface AuditFilterProps {
  readonly words: AdminWords;
  readonly eventWords: EventWords;
  readonly search: AuditSearch;
  readonly scopes: readonly AuditScopeItem[];
  readonly isFiltered: boolean;
}

/** Which classes of acts are there words for? The list of choices. */
async function classes(): Promise<string[]> {
  const { audit } = await getMessages();
  return Object.keys((audit as { classes: Record<string, string> }).classes);
}

function choices(
  words: AdminWords,
  eventWords: EventWords,
  known: readonly string[],
  search: AuditSearch,
): Filter[] {
  const { t } = words;
  const { action = "", outcome = "", actor = "", from = "", to = "" } = search;
  const all = action === "" || known.includes(action) ? known : [action, ...known];
  return [
    {
      name: "action",
      label: t("audit.class"),
      value: action,
      options: [
        { value: "", label: t("audit.anyClass") },
        ...all.map((value) => ({ value, label: eventWords.class(value) })),
      ],
    },
    {
      name: "outcome",
      label: t("audit.outcome"),
      value: outcome,
      options: [
        { value: "", label: t("audit.anyOutcome") },
        ...outcomes.map((value) => ({ value, label: t(`audit.outcomes.${value}`) })),
      ],
    },
    { name: "from", label: t("audit.from"), value: from, type: "date" },
    { name: "to", label: t("audit.to"), value: to, type: "date" },
    ...(actor === ""
      ? []
      : [
          {
            name: "actor",
            label: t("audit.actor"),
            value: actor,
            options: [
              { value: actor, label: t("audit.oneActor") },
              { value: "", label: t("audit.anyActor") },
            ],
          },
        ]),
  ];
}

/** Which events? Scope, kind, outcome, days; all in the address. */
export async function AuditFilter(props: AuditFilterProps): Promise<ReactNode> {
  const { words, eventWords, search, scopes, isFiltered } = props;
  const { t } = words;
  const scope = search.scope ?? "";
  const scopeChoice: Filter = {
    name: "scope",
    label: t("audit.scope"),
    value: scope,
    options: scopes.map((item) => ({ value: item.scope, label: scopeName(item, words) })),
  };
  return (
    <FilterForm
      label={t("audit.filter")}
      submit={t("filter")}
      clear={isFiltered ? { href: hrefOf({ scope }), label: t("clear") } : null}
      filters={[
        ...(scopes.length > 1 ? [scopeChoice] : []),
        ...choices(words, eventWords, await classes(), search),
      ]}
    />
  );
}
