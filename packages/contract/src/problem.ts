import { z } from "zod";

/** The media type of every refusal (RFC 9457, section 3, https://www.rfc-editor.org/rfc/rfc9457). */
export const problemMediaType = "application/problem+json";

/** Which part of a request is wrong, and why? `pointer` is a JSON Pointer: `/body/year`, `/query/limit`. */
export const fieldProblemSchema = z.object({ pointer: z.string(), message: z.string() });
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

/**
 * Which cell of an uploaded file is wrong, and what would be accepted?
 * **Shape** `row` is 1-based with the header as row 1, null where the whole file or sheet is meant; `sheet` is null for CSV.
 * `message` and `accepted` are English; `code` is stable, and `facts` holds the names and numbers of the sentence, so that
 * it can be said in another language.
 */
export const rowProblemSchema = z.object({
  sheet: z.string().nullable(),
  row: z.int().positive().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
  accepted: z.string().nullable(),
  code: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
});
export type RowProblem = z.infer<typeof rowProblemSchema>;

/**
 * What does a refusal say? **Source** RFC 9457, section 3.1.
 * **Shape** `instance` is the request id; `code` the failure's own name; `methods` with what a second factor can be shown;
 * `reasons` which rules a value breaks, by name; `until` until when it stays refused, where that is known.
 */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(fieldProblemSchema).optional(),
  rows: z.array(rowProblemSchema).optional(),
  methods: z.array(z.string()).optional(),
  reasons: z.array(z.string()).optional(),
  until: z.iso.datetime().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
