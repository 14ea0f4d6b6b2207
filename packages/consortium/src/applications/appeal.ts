/** How may an appeal end? `upheld`: the application is open again at its checklist. `dismissed`: the refusal is final. */
export const appealOutcomes = ["upheld", "dismissed"] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** How many days has a refused applicant to appeal? */
export const appealDays = 30;

/** Until when may a refusal be appealed? Exclusive. */
export function appealUntil(refusedAt: Date): Date {
  return new Date(refusedAt.getTime() + appealDays * 24 * 60 * 60_000);
}
