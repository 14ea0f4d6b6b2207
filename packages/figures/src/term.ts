import { z } from "zod";

/** Which readings may an interval have? A plain figure has a `value` alone. */
export const readings = ["low", "value", "high"] as const;
/** Is a word one of the readings of a figure? */
export const readingSchema = z.enum(readings);
export type Reading = z.infer<typeof readingSchema>;

/** What are facts of a code: what a sentence about it is made of? Countries, minerals, measures are given as codes. */
export const codeFactsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type CodeFacts = z.infer<typeof codeFactsSchema>;

/** About which kinds of thing can a figure speak? */
export const subjectKinds = [
  "country",
  "stage",
  "mineral",
  "measure",
  "line",
  "supplier",
  "goods",
  "path",
  "element",
  "source",
] as const;

/**
 * What is a figure, term or member about?
 * **Shape** `id` is a code (ISO country, mineral id, measure id, line id, supplier name, goods key), never a sentence.
 */
export const subjectSchema = z.object({ kind: z.enum(subjectKinds), id: z.string() });
export type Subject = z.infer<typeof subjectSchema>;

/**
 * Where does the value of a leaf come from?
 * **Shape** `fact`: an edition's fact by id, or one column of a measure; `line`: a plan line's column, `part` naming the
 * country, element or route inside it; `option`: an option of the assessment; `constant`: a number of the method, `code` saying
 * which; `state`: a yes or no (1 or 0) that has a reason, not a formula (a measure in scope, a country in the home area);
 * `figure`: another figure or named intermediate by its path, and which reading of it.
 */
export const originSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("fact"), factId: z.string(), column: z.string().exactOptional() }),
  z.object({
    kind: z.literal("line"),
    line: z.string(),
    column: z.string(),
    part: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal("option"), option: z.string(), part: z.string().exactOptional() }),
  z.object({ kind: z.literal("constant"), code: z.string() }),
  z.object({ kind: z.literal("state"), code: z.string(), facts: codeFactsSchema }),
  z.object({ kind: z.literal("figure"), path: z.string(), reading: readingSchema }),
]);
export type Origin = z.infer<typeof originSchema>;

/**
 * What is one named value of a formula?
 * **Shape** `symbol` is mathematics as printed (`S_c`, `P_c`, `r_c`, `q`): after `_` a subscript, after `^` a superscript;
 * `subjects` say of what; `value` is what the leaf held when the figure was made, for reading: evaluation never trusts it.
 * **Units and range** `unit` is a unit code of packages/names or null.
 */
export const termSchema = z.object({
  symbol: z.string(),
  subjects: z.array(subjectSchema),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  origin: originSchema,
});
export type Term = z.infer<typeof termSchema>;

/** What does one member give a sum or count: its subjects and the terms of the body for it, by the name the body uses? */
export const explanationMemberSchema = z
  .object({ subjects: z.array(subjectSchema), terms: z.record(z.string(), termSchema) })
  .meta({ id: "ExplanationMember" });
export type Member = z.infer<typeof explanationMemberSchema>;

/** How many members does a selection hold at most? The largest but one, and what the others add up to. */
export const mostMembers = 50;

/**
 * Over what does a sum run?
 * **Shape** `column` names what is added (a code), `selection` which members (a code with facts); at most 50 members: the 49
 * largest and `others`, which stand for `count` more with the value they add up to (of a minimum or maximum: their own).
 */
export const selectionSchema = z.object({
  column: z.string(),
  selection: z.object({ code: z.string(), facts: codeFactsSchema }),
  members: z.array(explanationMemberSchema).max(mostMembers),
  others: z.object({ count: z.int(), value: z.number() }).nullable(),
});
export type Selection = z.infer<typeof selectionSchema>;
