import { z } from "zod";
import { amountSchema, levelSchema } from "./amount.js";
import { endsSchema } from "./ends.js";
import { recordingSchema } from "./conditions.js";
import { lineSchema, nameSchema, plainText, proseSchema, tagSchema } from "./text.js";

/** What may every step say? **Shape** `optional` is a measurement that may be left out without touching the others. */
const ofEveryStep = {
  id: tagSchema,
  label: lineSchema.optional(),
  note: proseSchema.optional(),
  optional: z.literal(true).optional(),
  record: recordingSchema.optional(),
};

/** What does a person or another instrument do? */
export const operations = [
  "weigh",
  "measure",
  "mount",
  "press",
  "expose",
  "heat",
  "cool",
  "open",
  "crush",
  "short-circuit",
  "vibrate",
  "shock",
  "lower-pressure",
  "scan-calorimeter",
  "inspect",
  "wait-for-person",
  "other",
] as const;
/** Which operation is done by hand or by another instrument? */
export const operationSchema = z.enum(operations);
export type Operation = z.infer<typeof operationSchema>;

/** Is an amplitude a root mean square or the peak against the middle? */
export const amplitudeSchema = z.strictObject({ as: z.enum(["rms", "peak"]), amount: amountSchema });

const restSchema = z.strictObject({ type: z.literal("rest"), ...ofEveryStep, ends: endsSchema.optional() });
const currentSchema = z.strictObject({
  type: z.literal("current"),
  ...ofEveryStep,
  current: levelSchema,
  ends: endsSchema.optional(),
});
const voltageSchema = z.strictObject({
  type: z.literal("voltage"),
  ...ofEveryStep,
  voltage: amountSchema,
  ends: endsSchema.optional(),
});
/** A constant current until the voltage is reached, which is then held; the ends count from the beginning of the current. */
const currentVoltageSchema = z.strictObject({
  type: z.literal("current-voltage"),
  ...ofEveryStep,
  current: levelSchema,
  voltage: amountSchema,
  ends: endsSchema.optional(),
});
const powerSchema = z.strictObject({
  type: z.literal("power"),
  ...ofEveryStep,
  power: levelSchema,
  ends: endsSchema.optional(),
});
const resistanceSchema = z.strictObject({
  type: z.literal("resistance"),
  ...ofEveryStep,
  resistance: amountSchema,
  ends: endsSchema.optional(),
});
/** An impedance spectrum; it ends by itself, and `ends` may say how long it may take at most. `bias` is open circuit without it. */
const eisSchema = z.strictObject({
  type: z.literal("eis"),
  ...ofEveryStep,
  control: z.enum(["voltage", "current"]),
  amplitude: amplitudeSchema,
  bias: amountSchema.optional(),
  fromFrequency: amountSchema,
  toFrequency: amountSchema,
  pointsPerDecade: z.int().min(1).max(200),
  measuresPerPoint: z.int().min(1).max(1_000).optional(),
  driftCorrection: z.literal(true).optional(),
  ends: endsSchema.optional(),
});
/** A voltage that changes at a constant rate; from open circuit without `from`; it ends by itself at `to`, or at `ends` before. */
const scanSchema = z.strictObject({
  type: z.literal("scan"),
  ...ofEveryStep,
  from: amountSchema.optional(),
  to: amountSchema,
  rate: amountSchema,
  ends: endsSchema.optional(),
});
/** A number of pulses, each a current and then a rest; `ends` stops the whole train. */
const pulseTrainSchema = z.strictObject({
  type: z.literal("pulse-train"),
  ...ofEveryStep,
  pulses: amountSchema,
  current: levelSchema,
  pulseEnds: endsSchema.optional(),
  restEnds: endsSchema.optional(),
  ends: endsSchema.optional(),
});
/** A set point that moves in a straight line over a time. */
const rampSchema = z.strictObject({
  type: z.literal("ramp"),
  ...ofEveryStep,
  of: z.enum(["current", "voltage", "power"]),
  from: levelSchema,
  to: levelSchema,
  over: amountSchema,
  ends: endsSchema.optional(),
});
/** A set point of the chamber or the press: with `ends` the step waits for them, without it the next step starts at once. */
const environmentFields = {
  ...ofEveryStep,
  target: amountSchema,
  tolerance: amountSchema.optional(),
  rate: amountSchema.optional(),
  ends: endsSchema.optional(),
};
const temperatureSchema = z.strictObject({ type: z.literal("temperature"), ...environmentFields });
const pressureSchema = z.strictObject({ type: z.literal("pressure"), ...environmentFields });
/** Goes to a step, or to the finish, if what was measured last is so; backwards only `atMost` so many times. */
const jumpSchema = z.strictObject({
  type: z.literal("jump"),
  ...ofEveryStep,
  when: endsSchema,
  to: z.union([z.literal("finish"), tagSchema]),
  atMost: z.int().min(1).max(1_000_000).optional(),
});
/** Done by hand or by another instrument; `records` names columns of the result table. Without `ends` a person ends it. */
const operationStepSchema = z.strictObject({
  type: z.literal("operation"),
  ...ofEveryStep,
  operation: operationSchema,
  instruction: proseSchema,
  settings: z
    .array(
      z.strictObject({
        name: nameSchema,
        label: lineSchema,
        amount: amountSchema,
        tolerance: amountSchema.optional(),
      }),
    )
    .max(20)
    .optional(),
  records: z.array(nameSchema).max(20).optional(),
  instrument: plainText(200).optional(),
  ends: endsSchema.optional(),
});

const loopFields = {
  type: z.literal("loop"),
  ...ofEveryStep,
  /** How often its steps are done in all, the first time included. */
  passes: amountSchema.optional(),
  /** Under which name may formulas inside read the number of the pass, from 1? */
  counter: nameSchema.optional(),
  /** After a pass, what ends the loop before its passes are done? */
  until: endsSchema.optional(),
};
const groupFields = { type: z.literal("group"), ...ofEveryStep };

const innerSteps = z
  .array(z.lazy((): z.ZodType<Step> => stepSchema))
  .min(1)
  .max(5_000);
const loopSchema = z.strictObject({ ...loopFields, steps: innerSteps });
const groupSchema = z.strictObject({ ...groupFields, steps: innerSteps });

const plainStepSchema = z.discriminatedUnion("type", [
  restSchema,
  currentSchema,
  voltageSchema,
  currentVoltageSchema,
  powerSchema,
  resistanceSchema,
  eisSchema,
  scanSchema,
  pulseTrainSchema,
  rampSchema,
  temperatureSchema,
  pressureSchema,
  jumpSchema,
  operationStepSchema,
]);
/** A step that holds no other. */
export type PlainStep = z.infer<typeof plainStepSchema>;

type Head<Fields extends z.ZodRawShape> = z.infer<z.ZodObject<Fields, z.core.$strict>>;
/** Steps that are done several times: `passes` is the total, not what is added. */
export interface LoopStep extends Head<typeof loopFields> {
  steps: Step[];
}
/** Steps under one heading; a group changes nothing of what is done. */
export interface GroupStep extends Head<typeof groupFields> {
  steps: Step[];
}
/** What is done, in its order? **Shape** loops and groups hold steps of their own. */
export type Step = PlainStep | LoopStep | GroupStep;

export const stepSchema: z.ZodType<Step> = z.discriminatedUnion("type", [
  ...plainStepSchema.options,
  loopSchema,
  groupSchema,
]);
