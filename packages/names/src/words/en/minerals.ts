/**
 * What is each mineral called inside a sentence? The last three are known only to measures, events and stand-in series.
 */
export const minerals = {
  lithium: "lithium",
  cobalt: "cobalt",
  nickel: "nickel",
  manganese: "manganese",
  "natural-graphite": "natural graphite",
  "rare-earths": "rare earths",
  lanthanum: "lanthanum",
  yttrium: "yttrium",
  zirconium: "zirconium",
  tantalum: "tantalum",
  germanium: "germanium",
  titanium: "titanium",
  "phosphate-rock": "phosphate rock",
  phosphorus: "phosphorus",
  indium: "indium",
  bauxite: "bauxite",
  aluminium: "aluminium",
  silicon: "silicon metal",
  sulfur: "sulfur",
  fluorspar: "fluorspar",
  iron: "iron",
  copper: "copper",
  "rare-earths-light": "light rare earths",
  "rare-earths-heavy": "heavy rare earths",
  gallium: "gallium",
};

/**
 * What is a mineral called in a heading, where that differs? It says which rare earths are meant: the group, beside lanthanum and yttrium.
 */
export const mineralTitles = {
  "rare-earths": "Rare earths (group)",
};
