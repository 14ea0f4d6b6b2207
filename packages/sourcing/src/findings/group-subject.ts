import type { Form } from "../plan-line.js";
import type { FindingDraft } from "./finding-draft.js";

/** What is each form called in Simplified Chinese? */
const chineseForms: Readonly<Record<Form, string>> = {
  ore: "矿石",
  concentrate: "精矿",
  intermediate: "中间品",
  carbonate: "碳酸盐",
  hydroxide: "氢氧化物",
  sulfate: "硫酸盐",
  oxide: "氧化物",
  metal: "金属",
  sulfide: "硫化物",
  precursor: "前驱体",
  cathode: "正极材料",
  anode: "负极材料",
  other: "其他形态",
};

const isForm = (form: string): form is Form => Object.hasOwn(chineseForms, form);

/**
 * How is the interchange group of a finding called in a language? Material or formula as the plan writes them, the form translated.
 * **Shape** undefined for a finding about no group, or from before its facts named the group.
 */
export function writeGroup({ facts }: FindingDraft, locale: "en" | "zh"): string | undefined {
  if (facts?.form === undefined || facts.material === undefined) return undefined;
  const form = facts.form === null ? null : String(facts.form);
  const material = facts.material === null ? null : String(facts.material);
  const written = form !== null && locale === "zh" && isForm(form) ? chineseForms[form] : form;
  const name = [material, written].filter((part) => part !== null).join(locale === "zh" ? "，" : ", ");
  return name || (locale === "zh" ? "未注明形态与物料的采购行" : "lines without form and material");
}
