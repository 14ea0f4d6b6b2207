import type { OrganisationKind } from "@interphase/identity";
import { demoOrganisations } from "./demo-alliance.js";
import { demoNativeNames } from "./words/zh/demo-members.js";

/** A member of the demo as it is admitted, and in which tier it then is. */
export interface DemoMember {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly kind: OrganisationKind;
  readonly countryIso3: string;
  readonly tier: "full" | "associate";
}

const along: readonly (readonly [
  slug: string,
  name: string,
  kind: OrganisationKind,
  countryIso3: string,
  tier: DemoMember["tier"],
])[] = [
  ["salar-norte", "Salar Norte Lithium", "mining", "CHL", "associate"],
  ["jinghe", "Jinghe Lithium Salts", "refining", "CHN", "full"],
  ["sulfion", "Sulfion Electrolytes", "material", "JPN", "full"],
  ["hanul-materials", "Hanul Solid Materials", "material", "KOR", "full"],
  ["nordkathode", "Nordkathode", "material", "DEU", "associate"],
  ["hanul-cell", "Hanul Cell", "cell", "KOR", "full"],
  ["yunque", "Yunque Power Cells", "cell", "CHN", "full"],
  ["aurelia", "Aurelia Motors", "vehicle-maker", "ITA", "full"],
  ["qinglu", "Qinglu Vehicles", "vehicle-maker", "CHN", "full"],
  ["lakeside", "Lakeside Institute for Solid Ionics", "institute", "CHE", "associate"],
  ["rollpress", "Rollpress Systems", "equipment", "AUT", "associate"],
  ["observatory", "Battery Standards Observatory", "observer", "BEL", "associate"],
];

/** Who is a member of the demo alliance? Both that have people, and a dozen along the chain from ore to vehicle; none is real. */
export const demoMembers: readonly DemoMember[] = [
  ...demoOrganisations.map(({ id, slug, name, countryIso3 }) => ({
    id,
    slug,
    name,
    nativeName: null,
    kind: "cell" as const,
    countryIso3,
    tier: "full" as const,
  })),
  ...along.map(([slug, name, kind, countryIso3, tier], index) => ({
    id: `01980000-0000-7000-8000-0000000001${String(index + 10)}`,
    slug,
    name,
    nativeName: demoNativeNames[slug] ?? null,
    kind,
    countryIso3,
    tier,
  })),
];

/** Two members that one company outside controls: one voting unit. */
export const demoAffiliates = {
  slugs: ["hanul-materials", "hanul-cell"],
  parent: { id: "01980000-0000-7000-8000-0000000002a1", name: "Hanul Holdings", countryIso3: "KOR" },
  source: "Annual report 2025 of Hanul Holdings, list of subsidiaries, page 88",
  sourceLink: "https://holdings.hanul.example/annual-report-2025",
} as const;
