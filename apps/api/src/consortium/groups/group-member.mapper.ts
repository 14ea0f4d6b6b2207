import type { GroupMember } from "@interphase/consortium";
import type { StoredPlace, StoredSeat } from "./group-members.repository.js";

/** How does an organisation look in a group, with those of its people who sit there and can act? */
export function toGroupMember(place: StoredPlace, seats: readonly StoredSeat[]): GroupMember {
  const { organisationId, organisationName, state, since, message } = place;
  return {
    organisation: { id: organisationId, name: organisationName },
    state,
    since: since.toISOString(),
    message: state === "applied" ? message : null,
    seats: seats
      .filter((seat) => seat.organisationId === organisationId && !seat.isKeptOut)
      .map(({ personId, displayName, seat, since: from }) => ({
        person: { id: personId, displayName },
        seat,
        since: from.toISOString(),
      })),
  };
}
