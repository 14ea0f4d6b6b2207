import type { ScopeKind } from "@interphase/access";

/** What a role can be held for besides an organisation: a group, a facility, a project. */
export type PlaceKind = Extract<ScopeKind, "group" | "facility" | "project">;

/** Is this kind of scope one that people belong to by more than a role? */
export function isPlaceKind(kind: ScopeKind): kind is PlaceKind {
  return kind === "group" || kind === "facility" || kind === "project";
}

/** Which groups, facilities and projects are there, and who sits in them? Said here, answered by the floor that has them. */
export abstract class ScopeRegister {
  /** Is there such a place? */
  abstract exists(kind: PlaceKind, id: string): Promise<boolean>;

  /** Has the person a seat there now, whatever roles they hold? */
  abstract isSeated(kind: PlaceKind, id: string, personId: string): Promise<boolean>;
}
