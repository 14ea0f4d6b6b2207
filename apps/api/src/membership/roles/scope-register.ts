import type { ScopeKind } from "@interphase/access";

/** What a role can be held for besides an organisation: a group, a facility, a project. */
export type PlaceKind = Extract<ScopeKind, "group" | "facility" | "project">;

/** Is this kind of scope one that people belong to by more than a role? */
export function isPlaceKind(kind: ScopeKind): kind is PlaceKind {
  return kind === "group" || kind === "facility" || kind === "project";
}

/** A seat. **Shape** `endsAt` null: nobody has said when it ends. A role that is held there ends no later. */
export interface HeldPlace {
  readonly endsAt: Date | null;
}

/** What keeps somebody out of a place, and until when where that is known? */
export type Bar =
  { readonly code: "role.wrong-person" } | { readonly code: "group.cooling-off"; readonly until: Date };

/** Which groups, facilities and projects are there, and who sits in them? Said here, answered by the floor that has them. */
export abstract class ScopeRegister {
  /** Is there such a place? */
  abstract exists(kind: PlaceKind, id: string): Promise<boolean>;

  /** Has the person a seat there now, whatever roles they hold, and until when? */
  abstract findSeat(kind: PlaceKind, id: string, personId: string): Promise<HeldPlace | undefined>;

  /** Why can the person hold no role there? Undefined: nothing of the place speaks against it. */
  abstract barredFrom(kind: PlaceKind, id: string, personId: string, now: Date): Promise<Bar | undefined>;
}
