/** How does a check-in stand? `late`: its day has passed and nobody has kept it. */
export const checkInStates = ["planned", "late", "done"] as const;
export type CheckInState = (typeof checkInStates)[number];

/** How does a check-in stand on this day? **Shape** days such as 2026-11-30; on its own day it is not late yet. */
export function checkInStateAt(
  { plannedOn, doneAt }: { readonly plannedOn: string; readonly doneAt: Date | null },
  today: string,
): CheckInState {
  if (doneAt !== null) return "done";
  return plannedOn < today ? "late" : "planned";
}

/** How many check-ins may one placement have? */
export const mostCheckIns = 24;

/** May a check-in be planned on this day? Within the placement, its first and last day too. */
export function isCheckInDay(
  plannedOn: string,
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
): boolean {
  return plannedOn >= startsOn && plannedOn <= endsOn;
}

/** May a placement be completed on this day? Not before it has begun. */
export function canComplete(
  { startsOn, completedAt }: { readonly startsOn: string; readonly completedAt: Date | null },
  today: string,
): boolean {
  return completedAt === null && today >= startsOn;
}
