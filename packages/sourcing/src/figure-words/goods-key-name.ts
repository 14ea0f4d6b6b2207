import { nameGoods } from "../findings/goods-name.js";
import type { Locale } from "@interphase/names";
import type { SentenceNames } from "../findings/sentence-names.js";

/**
 * What are goods called of which only the key is known?
 * **Shape** form and formula or material as the key has them: folded, so not as the plan writes them; atoms that stand alone are
 * not counted. Something else comes back as given.
 */
export function nameGoodsByKey(key: string, locale: Locale, names: SentenceNames): string {
  const [form = "", by, ...rest] = key.split("|");
  const what = rest.join("|");
  const named = { form: form === "" ? null : form, material: null, minerals: [] };
  if (by === "formula") {
    const formula = what.replace(/(?<=[A-Za-z])1(?![0-9.])/gu, "");
    return nameGoods({ ...named, material: formula }, locale, names);
  }
  if (by === "material") return nameGoods({ ...named, material: what }, locale, names);
  return by === "mineral" ? nameGoods({ ...named, minerals: [what] }, locale, names) : key;
}
