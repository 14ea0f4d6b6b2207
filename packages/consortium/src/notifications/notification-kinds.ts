import { accessKinds } from "./access-kinds.js";
import { ballotKinds } from "./ballot-kinds.js";
import { findingKinds } from "./finding-kinds.js";
import { groupKinds } from "./group-kinds.js";
import { meetingKinds } from "./meeting-kinds.js";
import { membershipKinds } from "./membership-kinds.js";
import { talentKinds } from "./talent-kinds.js";
import type { NotificationKindFacts } from "./notification-kind.js";

/** Which kinds has each domain? In the order of the settings; a new domain is its own file and a line here. */
const kindsByDomain = {
  findings: findingKinds,
  ballots: ballotKinds,
  groups: groupKinds,
  meetings: meetingKinds,
  membership: membershipKinds,
  talent: talentKinds,
  access: accessKinds,
} as const;

/** Which domains tell something? */
export type NotificationDomain = keyof typeof kindsByDomain;
/** Which kinds of notification are there? One without words in every language does not compile. */
export type NotificationKind = {
  [Domain in NotificationDomain]: keyof (typeof kindsByDomain)[Domain];
}[NotificationDomain];

/** A kind, with everything that its domain says of it. */
export interface NotificationKindEntry extends NotificationKindFacts {
  readonly kind: NotificationKind;
  readonly domain: NotificationDomain;
}

const entries = Object.entries(kindsByDomain).flatMap(([domain, kinds]) =>
  Object.entries(kinds).map(([kind, facts]) => ({ ...facts, kind, domain }) as NotificationKindEntry),
);

/** What is there to be told of? In the order of the settings. */
export const notificationKinds: readonly NotificationKindEntry[] = entries;

/** What is said of each kind? */
export const notificationKindOf = Object.fromEntries(entries.map((entry) => [entry.kind, entry])) as Readonly<
  Record<NotificationKind, NotificationKindEntry>
>;

/** The names of all kinds, for a closed list. */
export const notificationKindNames = entries.map(({ kind }) => kind) as [
  NotificationKind,
  ...NotificationKind[],
];
