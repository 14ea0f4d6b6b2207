import { allianceRoles, organisationRoles, type Role } from "@interphase/access";
import type { ExpertSkill, ExpertVisibility, SiteUse } from "@interphase/consortium";
import { demoExpertAbout } from "./words/zh/demo-directory.js";

const [, representative, researcher] = organisationRoles;
const [, steward] = allianceRoles;

/** Somebody of the demo who has published what they know. */
interface DemoExpert {
  readonly id: string;
  /** Null for people of the alliance. */
  readonly slug: string | null;
  readonly role: Role;
  readonly headline: string;
  readonly about: string;
  readonly skills: readonly ExpertSkill[];
  readonly languages: readonly string[];
  readonly orcid: string | null;
  readonly visibility: ExpertVisibility;
}

const toMembers: ExpertVisibility = {
  name: "members",
  organisation: "members",
  headline: "members",
  about: "members",
  skills: "members",
  languages: "members",
  orcid: "members",
  email: "nobody",
};

/** Three profiles: one of everybody's, one of members', one that shows a little. The ORCID is the one ORCID gives as an example. */
export const demoExperts: readonly DemoExpert[] = [
  {
    id: "01980000-0000-7000-8000-0000000000e1",
    slug: "east-member",
    role: researcher,
    headline: "Contact loss between sulfide electrolytes and cathodes",
    about: demoExpertAbout,
    skills: ["sulfide-electrolytes", "interfaces", "impedance"],
    languages: ["kor", "zho", "eng"],
    orcid: "0000-0002-1825-0097",
    visibility: { ...toMembers, name: "public", headline: "public", skills: "public" },
  },
  {
    id: "01980000-0000-7000-8000-0000000000e2",
    slug: "west-member",
    role: representative,
    headline: "Dry rooms and stack pressure on the pilot line",
    about: "Runs a pilot line; glad to compare how pressure is held and measured.",
    skills: ["dry-room-processing", "cell-manufacturing", "cell-design"],
    languages: ["eng", "deu"],
    orcid: null,
    visibility: toMembers,
  },
  {
    id: "01980000-0000-7000-8000-0000000000e3",
    slug: null,
    role: steward,
    headline: "Test protocols that two laboratories can repeat",
    about: "Keeps the registry of protocols.",
    skills: ["standards", "electrochemical-testing"],
    languages: ["eng"],
    orcid: null,
    visibility: { ...toMembers, about: "nobody", orcid: "nobody" },
  },
];

/** Where a member of the demo works. */
interface DemoSite {
  readonly slug: string;
  readonly name: string;
  readonly use: SiteUse;
  readonly countryIso3: string;
  readonly town: string | null;
  readonly degrees: readonly [latitude: number, longitude: number] | null;
}

/** A few sites of both members: invented, in towns that are there. */
export const demoSites: readonly DemoSite[] = [
  {
    slug: "east-member",
    name: "Solid cell pilot line",
    use: "pilot-line",
    countryIso3: "KOR",
    town: "Cheongju",
    degrees: [36.64, 127.49],
  },
  {
    slug: "east-member",
    name: "Electrolyte laboratory",
    use: "laboratory",
    countryIso3: "KOR",
    town: "Daejeon",
    degrees: [36.35, 127.38],
  },
  {
    slug: "west-member",
    name: "Cell plant",
    use: "cell-plant",
    countryIso3: "DEU",
    town: "Salzgitter",
    degrees: [52.15, 10.33],
  },
  {
    slug: "west-member",
    name: "Office at the secretariat",
    use: "office",
    countryIso3: "BEL",
    town: null,
    degrees: null,
  },
];
