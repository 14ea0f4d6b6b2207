import type { MineralId } from "@interphase/minerals";
import type { ElementCounts } from "../formula/parse-formula.js";
import { writeAtoms } from "../formula/formula-atoms.js";
import type { Form, PlanLine } from "../plan-line.js";
import { foldName } from "./plan-columns.js";

/**
 * What makes goods stand in for each other?
 * **Shape** `key` holds across versions of a plan; one of the three names is why: atoms, else material, else mineral.
 */
export interface GoodsIdentity {
  readonly key: string;
  readonly form: Form | null;
  readonly by: "formula" | "material" | "mineral";
  /** The name as this line writes it: its formula, else its material; null where the mineral decides. */
  readonly material: string | null;
}

const tidy = (text: string | null): string | null => text?.trim().replace(/\s+/gu, " ") || null;

/**
 * To which goods group does a line belong: one form and formula (equal when their atoms are equal), else one form and
 * material, else one form and mineral?
 * **Source** methods 9
 */
export function identifyGoods(
  line: Pick<PlanLine, "form" | "formula" | "material">,
  mineralId: MineralId | null,
  atoms: ElementCounts | null,
): GoodsIdentity {
  const { form } = line;
  const formula = tidy(line.formula);
  if (formula !== null && atoms !== null) {
    return { key: `${form ?? ""}|formula|${writeAtoms(atoms)}`, form, by: "formula", material: formula };
  }
  const material = tidy(line.material);
  if (material !== null) {
    return { key: `${form ?? ""}|material|${foldName(material)}`, form, by: "material", material };
  }
  return { key: `${form ?? ""}|mineral|${mineralId ?? ""}`, form, by: "mineral", material: null };
}
