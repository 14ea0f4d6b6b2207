import { z } from "zod";
import { formulaSchema } from "./formula.js";
import { codeFactsSchema, termSchema } from "./term.js";

/** What was left unknown or filled in? Sentences in every language are made of `code` and `facts` alone. */
export const figureGapSchema = z.object({ code: z.string(), facts: codeFactsSchema });
export type FigureGap = z.infer<typeof figureGapSchema>;

const end = z.number();

/** A plain figure, or an interval. null is impossible or unknown, with a gap saying why. */
export const figureValueSchema = z.union([
  z.number(),
  z.null(),
  z.object({ low: end, value: end, high: end }),
  z.object({ low: end, high: end }),
]);
export type FigureValue = z.infer<typeof figureValueSchema>;

/**
 * How is one figure made?
 * **Shape** `path` is a JSON Pointer into the result, or `/workings/...` for a named intermediate; `figure` is what the result says
 * there; `formulas` holds one tree a reading (`value` alone for a plain figure), none where the figure is null; every `term` of them
 * stands in `terms`. `method` is a page of docs/methods with the section; `name` is a code with facts that titles it.
 */
export const explanationSchema = z
  .object({
    path: z.string(),
    name: z.object({ code: z.string(), facts: codeFactsSchema }),
    method: z.string(),
    version: z.string(),
    unit: z.string().nullable(),
    figure: figureValueSchema,
    formulas: z.object({
      low: formulaSchema.exactOptional(),
      value: formulaSchema.exactOptional(),
      high: formulaSchema.exactOptional(),
    }),
    terms: z.record(z.string(), termSchema),
    gaps: z.array(figureGapSchema),
  })
  .meta({ id: "Explanation" });
export type Explanation = z.infer<typeof explanationSchema>;
