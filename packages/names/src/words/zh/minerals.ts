import type * as english from "../en/minerals.js";

/**
 * What is each mineral called inside a sentence? The last three are known only to measures, events and stand-in series.
 */
export const minerals: typeof english.minerals = {
  lithium: "锂",
  cobalt: "钴",
  nickel: "镍",
  manganese: "锰",
  "natural-graphite": "天然石墨",
  "rare-earths": "稀土",
  lanthanum: "镧",
  yttrium: "钇",
  zirconium: "锆",
  tantalum: "钽",
  germanium: "锗",
  titanium: "钛",
  "phosphate-rock": "磷矿",
  phosphorus: "磷",
  indium: "铟",
  bauxite: "铝土矿",
  aluminium: "铝",
  silicon: "金属硅",
  sulfur: "硫",
  fluorspar: "萤石",
  iron: "铁",
  copper: "铜",
  "rare-earths-light": "轻稀土",
  "rare-earths-heavy": "重稀土",
  gallium: "镓",
};

/**
 * What is a mineral called in a heading, where that differs? It says which rare earths are meant: the group, beside lanthanum and yttrium.
 */
export const mineralTitles: typeof english.mineralTitles = {
  "rare-earths": "稀土（合计）",
};
