import type { IconName } from "./icons";

export interface Room {
  readonly key:
    "home" | "risk" | "sourcing" | "groups" | "protocols" | "directory" | "data" | "methods" | "admin";
  readonly href: string;
  readonly icon: IconName;
  /** Paths that belong to this room besides its own. */
  readonly under: readonly string[];
}

interface RoomRule extends Room {
  readonly isFor: (abilities: ReadonlySet<string>, isSignedIn: boolean) => boolean;
}

/** Any of these opens the room for those who run something: people, ways in, records, settings or the system. */
const adminAbilities = [
  "person.read",
  "invitation.read",
  "organisation.admit",
  "sign-in-policy.read",
  "organisation-token.read",
  "mail.read",
  "break-glass.read",
  "audit.read",
  "settings.read",
  "platform.read",
];

const rules: readonly RoomRule[] = [
  { key: "home", href: "/home", icon: "home", under: [], isFor: (_, isSignedIn) => isSignedIn },
  { key: "risk", href: "/", icon: "risk", under: ["/minerals"], isFor: () => true },
  {
    key: "sourcing",
    href: "/sourcing",
    icon: "sourcing",
    under: [],
    isFor: (abilities) => [...abilities].some((ability) => ability.startsWith("sourcing.")),
  },
  {
    key: "groups",
    href: "/groups",
    icon: "groups",
    under: ["/ballots", "/meetings"],
    isFor: (abilities) => abilities.has("group.read"),
  },
  { key: "protocols", href: "/protocols", icon: "protocols", under: ["/runs"], isFor: () => true },
  {
    key: "directory",
    href: "/organisations",
    icon: "directory",
    under: ["/experts", "/careers", "/talent"],
    isFor: () => true,
  },
  { key: "data", href: "/reference", icon: "data", under: [], isFor: () => true },
  { key: "methods", href: "/methods", icon: "methods", under: [], isFor: () => true },
  {
    key: "admin",
    href: "/admin",
    icon: "admin",
    under: [],
    isFor: (abilities) => adminAbilities.some((ability) => abilities.has(ability)),
  },
];

/** Which rooms does this reader have? Drawn from the abilities the api sent, never worked out from a role. */
export function roomsFor(abilities: readonly string[], isSignedIn: boolean): Room[] {
  const held = new Set(abilities);
  return rules
    .filter((rule) => rule.isFor(held, isSignedIn))
    .map(({ key, href, icon, under }) => ({ key, href, icon, under }));
}
