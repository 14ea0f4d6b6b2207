/** In which shapes is a material bought and traded? */
export const forms = [
  "ore",
  "concentrate",
  "intermediate",
  "carbonate",
  "hydroxide",
  "sulfate",
  "oxide",
  "metal",
  "sulfide",
  "precursor",
  "cathode",
  "anode",
  "other",
] as const;
export type Form = (typeof forms)[number];

/** Under which kinds of contract is a line bought? */
export const contractTypes = ["spot", "framework", "offtake", "owned"] as const;
/** What does a supplier do with the goods? An empty cell is a producer. */
export const supplierRoles = ["producer", "toller", "trader"] as const;
/** Is a source qualified for the company's product? */
export const qualifications = ["qualified", "in-progress", "not-qualified"] as const;
/** How does a line's price move? */
export const priceBases = ["fixed", "index", "spot"] as const;
