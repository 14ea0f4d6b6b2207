import { nameMineral, type Locale } from "@interphase/names";
import type { MineralId } from "./mineral.js";
import { mineralFolders } from "./words/words.js";

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

const noteOf = (id: MineralId, locale: Locale): string => {
  const notes: Readonly<Partial<Record<MineralId, string>>> = mineralFolders[locale].mineralNotes;
  return notes[id] ?? "";
};

const mineral = (id: MineralId, symbol: string, group: MineralGroup, isNamedBySymbol = true): Mineral => ({
  id,
  nameEn: nameMineral(id, "en", "title"),
  nameZh: nameMineral(id, "zh", "title"),
  symbol,
  isNamedBySymbol,
  group,
  noteEn: noteOf(id, "en"),
  noteZh: noteOf(id, "zh"),
});

/** What are the known minerals called in both languages? **Shape** in the order of `mineralIds`. */
export const mineralCatalogue: readonly Mineral[] = [
  mineral("lithium", "Li", "electrode"),
  mineral("cobalt", "Co", "electrode"),
  mineral("nickel", "Ni", "electrode"),
  mineral("manganese", "Mn", "electrode"),
  mineral("natural-graphite", "C", "electrode"),
  mineral("rare-earths", "REE", "rare-earth"),
  mineral("lanthanum", "La", "rare-earth"),
  mineral("yttrium", "Y", "rare-earth"),
  mineral("zirconium", "Zr", "electrolyte"),
  mineral("tantalum", "Ta", "electrolyte"),
  mineral("germanium", "Ge", "electrolyte"),
  mineral("titanium", "Ti", "electrolyte"),
  mineral("phosphate-rock", "P", "electrolyte", false),
  mineral("phosphorus", "P", "electrolyte"),
  mineral("indium", "In", "electrolyte"),
  mineral("bauxite", "Al", "structural", false),
  mineral("aluminium", "Al", "structural"),
  mineral("silicon", "Si", "electrode"),
  mineral("sulfur", "S", "electrolyte"),
  mineral("fluorspar", "F", "electrolyte"),
  mineral("iron", "Fe", "electrode"),
  mineral("copper", "Cu", "structural"),
];

/** Which mineral record belongs to an id? */
export function getMineral(id: MineralId): Mineral {
  const found = mineralCatalogue.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`The mineral catalogue has no entry for ${id}.`);
  return found;
}
