/**
 * How does an organisation come into a group?
 * `open`: at once. `application`: the chair or the secretariat decides. `invitation`: whoever is invited. `closed`: nobody.
 */
export const joinModes = ["open", "application", "invitation", "closed"] as const;
export type JoinMode = (typeof joinModes)[number];

/** Who learns that a group exists, and reads its charter? The whole alliance, or its own members alone. */
export const groupVisibilities = ["alliance", "members"] as const;
export type GroupVisibility = (typeof groupVisibilities)[number];

/** Which seats are there? An alternate stands in for the voting seats of the same organisation; an observer does not vote. */
export const seatKinds = ["voting", "alternate", "observer"] as const;
export type SeatKind = (typeof seatKinds)[number];

/** How does an organisation stand to a group? Null: not at all. `invited` and `applied` wait for somebody. */
export const placeStates = ["in", "invited", "applied"] as const;
export type PlaceState = (typeof placeStates)[number];

/** What can be decided about an organisation's place? `decline` refuses an application, or takes an invitation back. */
export const placeDecisions = ["invite", "admit", "decline"] as const;
export type PlaceDecision = (typeof placeDecisions)[number];

/** How many people may one organisation seat in one group? */
export const mostSeats = 20;

/** Somebody's seat in a group. */
export interface HeldSeat {
  readonly personId: string;
  readonly seat: SeatKind;
}

/** Why is it refused? A closed list; each is a documented problem. */
export type GroupFailureCode =
  | "group.place-taken"
  | "group.not-open"
  | "group.nothing-to-decide"
  | "group.not-in"
  | "group.too-many-seats"
  | "group.alternate-alone";

type Settled<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: { readonly code: GroupFailureCode } };

const refuse = (code: GroupFailureCode) => ({ ok: false, failure: { code } }) as const;

/**
 * How does an organisation stand that asks to come in?
 * **Fails** group.place-taken where it is in or has asked; group.not-open where the group takes nobody in that way.
 */
export function settleJoining(mode: JoinMode, place: PlaceState | null): Settled<"in" | "applied"> {
  if (place === "in" || place === "applied") return refuse("group.place-taken");
  if (mode === "closed") return refuse("group.not-open");
  if (place === "invited" || mode === "open") return { ok: true, value: "in" };
  return mode === "application" ? { ok: true, value: "applied" } : refuse("group.not-open");
}

/**
 * How does an organisation stand after the chair or the secretariat has decided? Null: no more.
 * **Fails** group.place-taken for an invitation of who is in, invited or has asked; group.nothing-to-decide where nothing
 * waits; group.not-open where a closed group would take somebody in.
 */
export function settleDecision(
  mode: JoinMode,
  place: PlaceState | null,
  decision: PlaceDecision,
): Settled<"in" | "invited" | null> {
  if (decision === "invite") {
    if (place !== null) return refuse("group.place-taken");
    return mode === "closed" ? refuse("group.not-open") : { ok: true, value: "invited" };
  }
  if (decision === "decline")
    return place === "applied" || place === "invited"
      ? { ok: true, value: null }
      : refuse("group.nothing-to-decide");
  if (place !== "applied") return refuse("group.nothing-to-decide");
  return mode === "closed" ? refuse("group.not-open") : { ok: true, value: "in" };
}

/**
 * Which seats has an organisation after one is given, changed or ended (`seat` null)?
 * **Fails** group.not-in, group.too-many-seats; group.alternate-alone where an alternate would stand in for nobody: a voting
 * seat is given first, and the last one ends last.
 */
export function settleSeats(
  place: PlaceState | null,
  seats: readonly HeldSeat[],
  { personId, seat }: { readonly personId: string; readonly seat: SeatKind | null },
): Settled<readonly HeldSeat[]> {
  if (place !== "in") return refuse("group.not-in");
  const others = seats.filter((held) => held.personId !== personId);
  const after = seat === null ? others : [...others, { personId, seat }];
  if (after.length > mostSeats) return refuse("group.too-many-seats");
  const has = (kind: SeatKind) => after.some((held) => held.seat === kind);
  return has("alternate") && !has("voting") ? refuse("group.alternate-alone") : { ok: true, value: after };
}
