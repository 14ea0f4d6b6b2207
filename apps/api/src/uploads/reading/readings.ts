/**
 * Which uploads can be read, and by what?
 * **Shape** each is loaded when it is asked for, because the start of the process is waited for at every upload.
 */
export const readings = {
  plan: async () => (await import("./plan-reading.js")).readPlan,
  people: async () => (await import("./people-reading.js")).readPeopleRecords,
} as const;

/** A kind of upload. */
export type ReadingKind = keyof typeof readings;
type Readings = { [Kind in ReadingKind]: Awaited<ReturnType<(typeof readings)[Kind]>> };
/** What must be said to have an upload of a kind read? */
export type QuestionOf<Kind extends ReadingKind> = Parameters<Readings[Kind]>[1];
/** What does reading an upload of a kind give? */
export type AnswerOf<Kind extends ReadingKind> = Awaited<ReturnType<Readings[Kind]>>;
