import { getTranslations } from "next-intl/server";

import { getWords, type Translate, type Words } from "./words";

/** The words of sourcing, and `w` for those of findings, suppliers, contracts, comparison and what-if. */
export interface WorkWords extends Words {
  readonly w: Translate;
}

/** In which words does this request's language speak of what there is to do? */
export async function getWorkWords(): Promise<WorkWords> {
  const translate = await getTranslations("work");
  return { ...(await getWords()), w: (key, values) => translate(key, values) };
}
