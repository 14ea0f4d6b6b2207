import { z } from "zod";

/** An amount with its unit, or a window of amounts. */
const quantity = z
  .strictObject({
    value: z.number().optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    unit: z.string().min(1),
  })
  .refine(
    (said) => said.value !== undefined || said.min_value !== undefined || said.max_value !== undefined,
    "a value, min_value or max_value must be said",
  );
/** How much does a record say? */
export type BattinfoQuantity = z.infer<typeof quantity>;

const termination = z.strictObject({
  quantity: z.enum(["voltage", "current", "c_rate", "capacity", "duration"]),
  value: z.number(),
  unit: z.string().min(1),
  direction: z.enum(["below", "above", "elapsed"]).optional(),
});
/** What ends a step of a record? */
export type BattinfoTermination = z.infer<typeof termination>;

/** Which steps does a record have? */
export const battinfoModes = ["cc", "cv", "cccv", "cp", "cr", "rest", "eis", "scan", "group"] as const;

const step = z.strictObject({
  mode: z.enum(battinfoModes),
  direction: z.enum(["charge", "discharge", "hold", "rest", "none"]).optional(),
  setpoints: z.record(z.string(), quantity).optional(),
  termination: z.array(termination).optional(),
  duration: quantity.optional(),
  temperature: quantity.optional(),
  period: z.record(z.string(), z.unknown()).optional(),
  tags: z.array(z.string()).optional(),
  description: z.string().optional(),
  count: z.int().min(1).optional(),
  get steps(): z.ZodOptional<z.ZodArray<typeof step>> {
    return z.array(step).optional();
  },
});
/** Which step of a record is it? */
export type BattinfoStep = z.infer<typeof step>;

const limit = z.number().nullish();

/** Which kinds of test has a record? */
export const battinfoKinds = [
  "cycling",
  "capacity_check",
  "rate_capability",
  "hppc",
  "ici",
  "gitt",
  "dcir",
  "eis",
  "impedance",
  "calendar_ageing",
  "formation",
  "rpt",
  "quasi_ocv",
  "field",
  "duty_cycle",
  "wltp",
  "nedc",
  "sem",
  "characterization",
  "other",
] as const;
/** Of which kind is a record's test? */
export type BattinfoKind = (typeof battinfoKinds)[number];

/**
 * Which test-protocol records does BattINFO take? What says nothing of the procedure is let through as it is.
 * **Source** BIG-MAP/BattINFO, test-protocol.schema.json, 2026-08.
 */
export const battinfoShape = z.strictObject({
  schema_version: z.string().regex(/^\d+\.\d+\.\d+/),
  test_spec: z.strictObject({
    id: z.string(),
    short_id: z.string().optional(),
    identifier: z.string().optional(),
    name: z.string().min(1),
    description: z.string().optional(),
    kind: z.enum(battinfoKinds),
    version: z.string().optional(),
    protocol_url: z.string().optional(),
  }),
  method: z.array(step).optional(),
  record: z
    .strictObject({
      time_s: z.number().positive().optional(),
      voltage_V: z.number().positive().optional(),
      current_mA: z.number().positive().optional(),
    })
    .prefault({}),
  safety: z
    .strictObject({
      max_voltage_V: limit,
      min_voltage_V: limit,
      max_current_mA: limit,
      min_current_mA: limit,
      max_capacity_mAh: limit,
      max_temperature_degC: limit,
      min_temperature_degC: limit,
      delay_s: limit,
    })
    .prefault({}),
  conditions: z.record(z.string(), quantity).prefault({}),
  provenance: z.record(z.string(), z.unknown()),
  facets: z.record(z.string(), z.unknown()).optional(),
  artifacts: z.array(z.unknown()).optional(),
  notes: z.array(z.string()).optional(),
  license: z.string().optional(),
  funding: z.unknown().optional(),
  contributor: z.array(z.unknown()).optional(),
});
/** Which record is it? */
export type BattinfoRecord = z.infer<typeof battinfoShape>;
