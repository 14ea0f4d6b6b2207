/**
 * What is each traded form called?
 */
export const forms = {
  ore: "ore",
  concentrate: "concentrate",
  intermediate: "intermediate",
  carbonate: "carbonate",
  hydroxide: "hydroxide",
  sulfate: "sulfate",
  oxide: "oxide",
  metal: "metal",
  sulfide: "sulfide",
  precursor: "precursor",
  cathode: "cathode material",
  anode: "anode material",
  cell: "cells",
  other: "other form",
};

/**
 * What is each stage of supply called?
 */
export const stages = {
  mine: "mining",
  refine: "refining",
  material: "cell materials",
  cell: "cells",
};

/**
 * What is each kind of measure or policy event called?
 */
export const measureKinds = {
  "export-ban": "export ban",
  "export-quota": "export quota",
  "export-licence": "export licence",
  "export-tax": "export tax",
  nationalisation: "nationalisation",
  stockpile: "stockpile",
  suspension: "suspension",
  tariff: "tariff",
};
