/**
 * Which condition says that somebody holds a seat now? **Shape** SQL; `seat` is what the query calls `group_seats`. A seat of a clean team
 * is nobody's once its access has ended, whoever ends it.
 */
export function isHeld(seat: string): string {
  return `${seat}.ended_at IS NULL AND (${seat}.access_ends_at IS NULL OR ${seat}.access_ends_at > statement_timestamp())`;
}
