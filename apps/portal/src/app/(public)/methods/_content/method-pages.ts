/** The letters of the formulas; their meaning in words is a message of the same key. */
export const termSymbols = {
  S: "S_c",
  U: "U",
  r: "r_c",
  t: "t̄_c",
  e: "ē",
  W: "W",
  C: "C",
  IR: "IR",
  EoL: "EoL",
  rho: "ρ",
  g: "g_c",
  q: "q",
  f: "f",
  lambda: "λ",
  need: "need",
  D: "D",
  R: "R",
  L: "L",
  n: "n",
  p: "P_c",
  produced: "q_c",
  px: "P_X",
  lump: "u_i",
  lumps: "Q",
} as const;

export type Term = keyof typeof termSymbols;

export interface MethodPage {
  readonly id: string;
  readonly formulas: readonly string[];
  readonly terms: readonly Term[];
  readonly sources: readonly { readonly label: string; readonly url: string }[];
}

const euMethod = {
  label: "European Commission, Study on the critical raw materials for the EU 2023, final report",
  url: "https://doi.org/10.2873/725585",
};
const geoPolRisk = {
  label: "University of Bordeaux CyVi and University of Bayreuth, GeoPolRisk, regression workbook, 2025",
  url: "https://github.com/akoyamp/geopolrisk-py",
};
const worldBank = {
  label: "World Bank, Worldwide Governance Indicators, 2024 update",
  url: "https://www.worldbank.org/en/publication/worldwide-governance-indicators",
};

/** Which methods are explained, in reading order? */
export const methodPages: readonly MethodPage[] = [
  { id: "series", formulas: ["P_c = q_c / Σ q"], terms: ["p", "produced"], sources: [] },
  {
    id: "contained",
    formulas: ["contained tonnes = q · f"],
    terms: ["q", "f"],
    sources: [{ label: "IUPAC, Standard Atomic Weights 2021", url: "https://doi.org/10.1515/pac-2019-0603" }],
  },
  {
    id: "mix",
    formulas: [
      "low   = Σ S_c²",
      "value = Σ (S_c² + 2 · S_c · U · P_c + Q · P_c + (U² − Q) · P_c²),  Q = Σ u_i²",
      "high  = Σ S_c² + U · (2 · max S + U)",
    ],
    terms: ["S", "U", "lump", "lumps", "p"],
    sources: [],
  },
  {
    id: "governance",
    formulas: ["r_c = clamp((2.5 − ē) / 5, 0, 1)"],
    terms: ["r", "e"],
    sources: [worldBank],
  },
  { id: "measures", formulas: ["t̄_c = Σ volume · t / Σ volume"], terms: ["t"], sources: [] },
  {
    id: "weighted",
    formulas: [
      "F_c = S_c · t̄_c,  T_c = Σ u_i · t_ic",
      "low   = 10 · Σ r_c · S_c · F_c",
      "value = 10 · [Σ r_c · {S_c · F_c + P_c · (U · F_c + S_c · T_c) + P_c · Σ u_i² · t_ic + P_c² · (U · T_c − Σ u_i² · t_ic)}",
      "             + 0.5 · {P_X · Q + P_X² · (U² − Q)}]",
      "high  = 10 · (Σ r_c · S_c · F_c + max over c of r_c · {(S_c + U) · (F_c + T_c) − S_c · F_c})",
    ],
    terms: ["S", "U", "lump", "lumps", "p", "px", "r", "t"],
    sources: [euMethod, worldBank],
  },
  {
    id: "sourcing",
    formulas: [
      "value = W · IR/2 · (1 − EoL) + C · (1 − IR/2) · (1 − ρ)",
      "risk-weighted spend = attributed spend · value / 10",
    ],
    terms: ["W", "C", "IR", "EoL", "rho"],
    sources: [euMethod],
  },
  {
    id: "geopolrisk",
    formulas: [
      "value = HHI_mid · (Σ S_c · g_c + U · (Σ P_c · g_c + 0.5 · P_X))",
      "factor = value · average price / 0.409412948",
    ],
    terms: ["S", "U", "p", "px", "g"],
    sources: [geoPolRisk, worldBank],
  },
  {
    id: "cover",
    formulas: [
      "left = [max(0, 1 − max S − U), 1 − max S]",
      "months = 12 · stock on hand / need, in tonnes of goods",
    ],
    terms: ["S", "U"],
    sources: [],
  },
  {
    id: "scenario",
    formulas: [
      "shortfall = max(0, λ · need · (D + R/2) − stock)",
      "out of stock at L + n while n ≤ D, later at L + D + R · (1 − √(1 − 2 · (n − D) / R))",
    ],
    terms: ["lambda", "need", "D", "R", "L", "n"],
    sources: [],
  },
  {
    id: "findings",
    formulas: ["rank = stake · min(1, missing months / 12)"],
    terms: [],
    sources: [],
  },
  { id: "confidence", formulas: [], terms: [], sources: [] },
];

/** Which version of the methods do these pages describe? */
export const methodsVersion = "2";
