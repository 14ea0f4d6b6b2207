import { writeName, type Locale, type NamePair, type NamePlace } from "./locale.js";

/** As inside a sentence. The last three are known only to measures, events and stand-in series. */
const minerals: Readonly<Record<string, NamePair>> = {
  lithium: ["lithium", "锂"],
  cobalt: ["cobalt", "钴"],
  nickel: ["nickel", "镍"],
  manganese: ["manganese", "锰"],
  "natural-graphite": ["natural graphite", "天然石墨"],
  "rare-earths": ["rare earths", "稀土"],
  lanthanum: ["lanthanum", "镧"],
  yttrium: ["yttrium", "钇"],
  zirconium: ["zirconium", "锆"],
  tantalum: ["tantalum", "钽"],
  germanium: ["germanium", "锗"],
  titanium: ["titanium", "钛"],
  "phosphate-rock": ["phosphate rock", "磷矿"],
  phosphorus: ["phosphorus", "磷"],
  indium: ["indium", "铟"],
  bauxite: ["bauxite", "铝土矿"],
  aluminium: ["aluminium", "铝"],
  silicon: ["silicon metal", "金属硅"],
  sulfur: ["sulfur", "硫"],
  fluorspar: ["fluorspar", "萤石"],
  iron: ["iron", "铁"],
  copper: ["copper", "铜"],
  "rare-earths-light": ["light rare earths", "轻稀土"],
  "rare-earths-heavy": ["heavy rare earths", "重稀土"],
  gallium: ["gallium", "镓"],
};

/** A heading says which rare earths are meant: the group, beside lanthanum and yttrium. */
const titles: Readonly<Record<string, NamePair>> = {
  "rare-earths": ["Rare earths (group)", "稀土（合计）"],
};

/**
 * What is a mineral called?
 * **Shape** "title" stands alone (Natural graphite), "sentence" inside a sentence (natural graphite); an id not known comes
 * back as given.
 */
export function nameMineral(mineralId: string, locale: Locale, place: NamePlace): string {
  const isOwnTitle = place === "title" && Object.hasOwn(titles, mineralId);
  return writeName(isOwnTitle ? titles : minerals, mineralId, locale, place);
}
