import { nameForm, type Locale } from "@interphase/names";
import type { FindingDraft } from "./finding-draft.js";

/**
 * How is the interchange group of a finding called in a language? Material or formula as the plan writes them, the form by its name.
 * **Shape** undefined for a finding about no group, or from before its facts named the group.
 */
export function writeGroup({ facts }: FindingDraft, locale: Locale): string | undefined {
  if (facts?.form === undefined || facts.material === undefined) return undefined;
  const form = facts.form === null ? null : nameForm(String(facts.form), locale);
  const material = facts.material === null ? null : String(facts.material);
  const name = [material, form].filter((part) => part !== null).join(locale === "zh" ? "，" : ", ");
  return name || (locale === "zh" ? "未注明形态与物料的采购行" : "lines without form and material");
}
