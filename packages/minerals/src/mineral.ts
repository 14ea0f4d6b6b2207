import { z } from "zod";

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

/** Is an id one of the known minerals? */
export const mineralIdSchema = z.enum(mineralIds);
export type MineralId = z.infer<typeof mineralIdSchema>;

/** At which stages is a country mix assessed in methods version 1? */
export const stages = ["mine", "refine"] as const;
/** Is a word one of the assessed stages? */
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;
