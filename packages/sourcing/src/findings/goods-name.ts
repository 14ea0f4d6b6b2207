import type { Locale } from "@interphase/names";
import { partFolders } from "../words/parts.js";
import type { SentenceNames } from "./sentence-names.js";

/** What are goods, as far as a name needs it? */
export interface NamedGoods {
  readonly form: string | null;
  readonly material: string | null;
  readonly minerals: readonly string[];
}

/**
 * What are goods called in a sentence?
 * **Shape** the formula or material as the plan writes it, the form after it; without either the minerals in them.
 */
export function nameGoods(
  goods: NamedGoods,
  locale: Locale,
  names: SentenceNames,
  place: "title" | "sentence" = "sentence",
): string {
  const form = goods.form === null ? null : names.nameForm(goods.form, locale, "sentence");
  const minerals = names.joinNames(
    goods.minerals.map((id) => names.nameMineral(id, locale, "sentence")),
    locale,
  );
  // A material is written as the plan writes it: pCAM stays pCAM at the begin of a sentence.
  const { begin: beginWith, withForm } = partFolders[locale];
  const begin = place === "title" ? beginWith(minerals) : minerals;
  const name = goods.material ?? begin;
  if (form === null) return name;
  return withForm(name, form);
}
