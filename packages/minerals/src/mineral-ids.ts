/** Which minerals does Interphase know? Order is the order of every list and result (methods 12). */
export const mineralIds = [
  "lithium",
  "cobalt",
  "nickel",
  "manganese",
  "natural-graphite",
  "rare-earths",
  "lanthanum",
  "yttrium",
  "zirconium",
  "tantalum",
  "germanium",
  "titanium",
  "phosphate-rock",
  "phosphorus",
  "indium",
  "bauxite",
  "aluminium",
  "silicon",
  "sulfur",
  "fluorspar",
  "iron",
  "copper",
] as const;
export type MineralId = (typeof mineralIds)[number];

/** At which stages is a country mix assessed in methods version 1? */
export const stages = ["mine", "refine"] as const;
export type Stage = (typeof stages)[number];
