import type { RowProblem } from "@interphase/contract";

/** What is a problem of a file of people about? */
export type PeopleFacts = NonNullable<RowProblem["facts"]>;

/** How does a language say one problem: what is wrong, and what would be taken? */
export type PeopleSentence = (facts: PeopleFacts) => {
  readonly message: string;
  readonly accepted: string | null;
};

/** What is one fact as text? **Shape** several are joined, an absent one is empty. */
export function factOf(facts: PeopleFacts, name: string): string {
  const value = facts[name];
  return Array.isArray(value) ? value.join("; ") : String(value ?? "");
}

/** What is said of a problem? **Shape** `accepted` null where a few words could not say it. */
export function said(message: string, accepted: string | null = null): ReturnType<PeopleSentence> {
  return { message, accepted };
}
