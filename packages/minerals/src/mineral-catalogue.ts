import type { MineralId } from "./mineral.js";

/** In which part of a cell does a mineral mostly end up? Used to group lists, never in a formula. */
export const mineralGroups = ["electrode", "electrolyte", "rare-earth", "structural"] as const;
export type MineralGroup = (typeof mineralGroups)[number];

/**
 * What is a mineral called, and by which symbol may a workbook name it?
 * **Shape** `symbol` is the element (REE for the group); `isNamedBySymbol` says that the bare symbol means this mineral
 * and not its sibling (Al is aluminium, not bauxite; P is phosphorus, not phosphate rock).
 */
export interface Mineral {
  readonly id: MineralId;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly symbol: string;
  readonly isNamedBySymbol: boolean;
  readonly group: MineralGroup;
  readonly noteEn: string;
  readonly noteZh: string;
}

const mineral = (
  id: MineralId,
  nameEn: string,
  nameZh: string,
  symbol: string,
  group: MineralGroup,
  noteEn = "",
  noteZh = "",
  isNamedBySymbol = true,
): Mineral => ({ id, nameEn, nameZh, symbol, isNamedBySymbol, group, noteEn, noteZh });

/** What are the known minerals called in both languages? **Shape** in the order of `mineralIds`. */
export const mineralCatalogue: readonly Mineral[] = [
  mineral(
    "lithium",
    "Lithium",
    "锂",
    "Li",
    "electrode",
    "Processing, not mining, is the narrow passage.",
    "瓶颈在加工环节，而非开采环节。",
  ),
  mineral("cobalt", "Cobalt", "钴", "Co", "electrode"),
  mineral(
    "nickel",
    "Nickel",
    "镍",
    "Ni",
    "electrode",
    "Refined figures are primary nickel, not battery grade.",
    "精炼数据为原生镍，并非电池级。",
  ),
  mineral(
    "manganese",
    "Manganese",
    "锰",
    "Mn",
    "electrode",
    "No refining series by country is openly published.",
    "没有公开发布的分国别精炼数据。",
  ),
  mineral(
    "natural-graphite",
    "Natural graphite",
    "天然石墨",
    "C",
    "electrode",
    "Refining figures join natural and synthetic battery grade.",
    "精炼数据合并了天然与人造的电池级石墨。",
  ),
  mineral(
    "rare-earths",
    "Rare earths (group)",
    "稀土（合计）",
    "REE",
    "rare-earth",
    "Production is published for the group only.",
    "产量仅按稀土合计发布。",
  ),
  mineral(
    "lanthanum",
    "Lanthanum",
    "镧",
    "La",
    "rare-earth",
    "Reported only within the rare-earth group.",
    "仅在稀土合计中报告。",
  ),
  mineral(
    "yttrium",
    "Yttrium",
    "钇",
    "Y",
    "rare-earth",
    "Reported only within the rare-earth group.",
    "仅在稀土合计中报告。",
  ),
  mineral(
    "zirconium",
    "Zirconium",
    "锆",
    "Zr",
    "electrolyte",
    "Figures are zircon concentrates.",
    "数据为锆英石精矿。",
  ),
  mineral("tantalum", "Tantalum", "钽", "Ta", "electrolyte"),
  mineral(
    "germanium",
    "Germanium",
    "锗",
    "Ge",
    "electrolyte",
    "A by-product of zinc and coal: it has no mine stage of its own.",
    "锌和煤的副产品，没有独立的开采环节。",
  ),
  mineral(
    "titanium",
    "Titanium",
    "钛",
    "Ti",
    "electrolyte",
    "Mine figures add ilmenite and rutile; metal is refined as sponge.",
    "矿山数据为钛铁矿与金红石之和；金属以海绵钛计。",
  ),
  mineral("phosphate-rock", "Phosphate rock", "磷矿", "P", "electrolyte", "", "", false),
  mineral(
    "phosphorus",
    "Phosphorus",
    "磷",
    "P",
    "electrolyte",
    "White phosphorus, the precursor of P2S5 and LiPF6.",
    "白磷（黄磷），P2S5 和 LiPF6 的前体。",
  ),
  mineral("indium", "Indium", "铟", "In", "electrolyte", "A by-product of zinc.", "锌的副产品。"),
  mineral("bauxite", "Bauxite", "铝土矿", "Al", "structural", "", "", false),
  mineral("aluminium", "Aluminium", "铝", "Al", "structural"),
  mineral("silicon", "Silicon metal", "金属硅", "Si", "electrode"),
  mineral(
    "sulfur",
    "Sulfur",
    "硫",
    "S",
    "electrolyte",
    "Mostly recovered, not mined.",
    "以回收硫为主，很少开采。",
  ),
  mineral("fluorspar", "Fluorspar", "萤石", "F", "electrolyte"),
  mineral("iron", "Iron", "铁", "Fe", "electrode"),
  mineral("copper", "Copper", "铜", "Cu", "structural"),
];

/** Which mineral record belongs to an id? */
export function getMineral(id: MineralId): Mineral {
  const found = mineralCatalogue.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`The mineral catalogue has no entry for ${id}.`);
  return found;
}
