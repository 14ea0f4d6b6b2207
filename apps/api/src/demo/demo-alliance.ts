import { allianceRoles, furtherRoles, organisationRoles, platformRoles, type Role } from "@interphase/access";

/** A member organisation of the demo: neutral names, no real company, no real person. */
export interface DemoOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly countryIso3: string;
  readonly planName: string;
  readonly planFile: string;
}

/** Fixed ids, so that a start that was interrupted goes on where it stopped. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    id: "01980000-0000-7000-8000-0000000000a1",
    slug: "east-member",
    name: "East Member Cells",
    countryIso3: "KOR",
    planName: "Sulfide cell line",
    planFile: "sulfide-cell-line.csv",
  },
  {
    id: "01980000-0000-7000-8000-0000000000b2",
    slug: "west-member",
    name: "West Member Batteries",
    countryIso3: "DEU",
    planName: "Oxide pilot line",
    planFile: "oxide-pilot-line.csv",
  },
];

/** One sign-in of the demo. */
export interface DemoPerson {
  readonly role: Role;
  readonly organisation: DemoOrganisation | null;
  readonly email: string;
  readonly displayName: string;
  /** Must a code of an authenticator be given too? Nobody's by default, so that every account can be tried at once. */
  readonly hasAuthenticator?: boolean;
}

const titleOf = (role: string): string =>
  role
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");

const counsel = furtherRoles[4];

/** Who can sign in to the demo? Every role of an organisation once in each, every role of the alliance once. */
export const demoPeople: readonly DemoPerson[] = [
  ...demoOrganisations.flatMap((organisation) =>
    organisationRoles.map((role) => ({
      role,
      organisation,
      email: `${role}@${organisation.slug}.example`,
      displayName: `${titleOf(role)}, ${organisation.name}`,
    })),
  ),
  ...[...allianceRoles, ...platformRoles, counsel].map((role) => ({
    role,
    organisation: null,
    email: `${role}@alliance.example`,
    displayName: `${titleOf(role)}, alliance`,
  })),
];
