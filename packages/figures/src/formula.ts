import { z } from "zod";
import { selectionSchema } from "./term.js";

/** How do two sides compare? `relativeTolerance` widens: sides closer than it (relative to the larger) count as equal. */
export const comparisonOperators = ["<", "<=", ">", ">=", "="] as const;

const numberNode = z.object({ kind: z.literal("number"), value: z.number() });
const termNode = z.object({ kind: z.enum(["term", "ref"]), term: z.string() });
const countNode = z.object({ kind: z.literal("count"), over: selectionSchema });
const listNode = z.object({
  kind: z.enum(["add", "multiply", "min", "max"]),
  get of(): z.ZodArray<typeof formulaSchema> {
    return z.array(formulaSchema);
  },
});
const pairNode = z.object({
  kind: z.enum(["subtract", "divide"]),
  get left(): typeof formulaSchema {
    return formulaSchema;
  },
  get right(): typeof formulaSchema {
    return formulaSchema;
  },
});
const powerNode = z.object({
  kind: z.literal("power"),
  get base(): typeof formulaSchema {
    return formulaSchema;
  },
  exponent: z.number(),
});
const overNode = z.object({
  kind: z.enum(["sum-over", "min-over", "max-over"]),
  get body(): typeof formulaSchema {
    return formulaSchema;
  },
  over: selectionSchema,
});
const clampNode = z.object({
  kind: z.literal("clamp"),
  get of(): typeof formulaSchema {
    return formulaSchema;
  },
  low: z.number(),
  high: z.number(),
});

/** Which two formulas are compared, how, and how close counts as equal (relative to the larger side)? */
export const comparisonSchema = z.object({
  operator: z.enum(comparisonOperators),
  get left(): typeof formulaSchema {
    return formulaSchema;
  },
  get right(): typeof formulaSchema {
    return formulaSchema;
  },
  relativeTolerance: z.number(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

const roundNode = z.object({
  kind: z.literal("round"),
  get of(): typeof formulaSchema {
    return formulaSchema;
  },
});

const ifNode = z.object({
  kind: z.literal("if"),
  get when(): typeof comparisonSchema {
    return comparisonSchema;
  },
  get then(): typeof formulaSchema {
    return formulaSchema;
  },
  get else(): typeof formulaSchema {
    return formulaSchema;
  },
});

/**
 * What is a formula, as a small tree? A new kind of node needs a decision (0060).
 * **Shape** `term` and `ref` name a term of the explanation, or of the member inside a sum; a `ref`'s term is another figure, or a constant where there
 * is none (a country that is not in the series).
 * `sum-over`, `min-over`, `max-over` run their `body` over a selection, `count` counts one.
 * `round` goes to the nearest whole number, a half up.
 * At most 200 nodes a tree, members not counted (they are values, not nodes).
 */
export const formulaSchema = z
  .discriminatedUnion("kind", [
    numberNode,
    termNode,
    listNode,
    pairNode,
    powerNode,
    overNode,
    countNode,
    ifNode,
    clampNode,
    roundNode,
  ])
  .meta({ id: "Formula" });
export type Formula = z.infer<typeof formulaSchema>;
