import { z } from "zod";
import { amountSchema, levelSchema } from "./amount.js";
import { tagSchema } from "./text.js";

/** From which side is a limit reached? */
export const reachedSchema = z.enum(["at-least", "at-most"]);

/** Where does the protocol go on when this end was the one: a step's id, or `finish`? Without it, at the next step. */
const goToSchema = z.union([z.literal("finish"), tagSchema]).optional();

const measured = <Quantity extends string>(quantity: Quantity) =>
  z.strictObject({
    quantity: z.literal(quantity),
    is: reachedSchema,
    value: amountSchema,
    goTo: goToSchema,
  });

/**
 * What ends a step?
 * **Shape** `time` is counted from the step's beginning; `charge` is what passed since then, whichever way; `current` compares
 * |I|, `voltage-slope` |dV/dt|; `voltage-drop` is a fall of |V| against its highest value in the step, by a share (unit % or 1)
 * or a voltage.
 */
export const endSchema = z.discriminatedUnion("quantity", [
  z.strictObject({ quantity: z.literal("time"), value: amountSchema, goTo: goToSchema }),
  z.strictObject({ quantity: z.literal("charge"), value: levelSchema, goTo: goToSchema }),
  z.strictObject({
    quantity: z.literal("current"),
    is: reachedSchema,
    value: levelSchema,
    goTo: goToSchema,
  }),
  measured("voltage"),
  measured("voltage-slope"),
  measured("temperature"),
  measured("pressure"),
  z.strictObject({ quantity: z.literal("voltage-drop"), value: amountSchema, goTo: goToSchema }),
]);
export type End = z.infer<typeof endSchema>;

const listSchema = z.array(endSchema).min(1).max(20);

/** Which ends together: the first of any, or all at the same instant? */
export const endsSchema = z.union([z.strictObject({ any: listSchema }), z.strictObject({ all: listSchema })]);
export type Ends = z.infer<typeof endsSchema>;
