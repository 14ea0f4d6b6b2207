import { defineRoute, pageOf, pageQuery } from "@interphase/contract";
import { countryIso3Schema, mineralIdSchema, stageSchema } from "@interphase/minerals/contract";
import { z } from "zod";
import { traceEntrySchema, valueIntervalSchema } from "./assessment-result.js";
import { nameSchema } from "./name.js";

const fraction = z.number().min(0).max(1);

/**
 * What is lost?
 * **Shape** `mineralId` narrows a country or supplier loss to one mineral; `stage` narrows a country loss to its mines or its
 * refineries (left out: mines, refineries and production sites).
 * **Units and range** `fraction` 0-1 of what it names; for a measure it multiplies the measure's own loss.
 */
export const lossSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("country"),
    countryIso3: countryIso3Schema,
    mineralId: mineralIdSchema.optional(),
    stage: stageSchema.optional(),
    fraction,
  }),
  z.strictObject({
    kind: z.literal("supplier"),
    supplier: z.string().min(1).max(500),
    mineralId: mineralIdSchema.optional(),
    fraction,
  }),
  z.strictObject({
    kind: z.literal("mineral-stage"),
    mineralId: mineralIdSchema,
    stage: stageSchema,
    fraction,
  }),
  z.strictObject({ kind: z.literal("measure"), measureId: z.string().min(1).max(100), fraction }),
]);
export type Loss = z.infer<typeof lossSchema>;

/** How does a price move? **Units and range** `factor` multiplies today's price. */
export const priceMoveSchema = z.strictObject({
  mineralId: mineralIdSchema,
  factor: z.number().gt(0).max(1000),
});

/** What if this happened? **Units and range** months 0-120; transit is goods already under way, ramp a linear recovery. */
export const scenarioRequestSchema = z.strictObject({
  name: nameSchema,
  months: z.number().gt(0).max(120),
  transitMonths: z.number().min(0).max(60).optional(),
  rampMonths: z.number().min(0).max(120).optional(),
  losses: z.array(lossSchema).max(100).default([]),
  prices: z.array(priceMoveSchema).max(100).default([]),
});
export type ScenarioRequest = z.input<typeof scenarioRequestSchema>;
export type Scenario = z.output<typeof scenarioRequestSchema>;

/**
 * What would a scenario do to one mineral?
 * **Shape** `shortfallTonnesByMonth` are the tonnes missing in each month, value case, from month 1; the ends of `lossFraction`
 * are null where nothing is needed.
 */
export const scenarioMineralSchema = z.object({
  mineralId: mineralIdSchema,
  lossFraction: valueIntervalSchema,
  shortfallTonnes: valueIntervalSchema,
  shortfallTonnesByMonth: z.array(z.number()),
  stockOutMonth: z.number().nullable(),
  spendChangeUsd: z.number().nullable(),
});
/**
 * What would a scenario do to a plan?
 * **Shape** `trace` says how each figure was made, by its JSON Pointer; results from before it was kept, and lists, have none.
 */
export const scenarioResultSchema = z.object({
  minerals: z.array(scenarioMineralSchema),
  spendChangeUsd: z.number().nullable(),
  assumptions: z.array(z.object({ code: z.string(), message: z.string() })),
  trace: z.array(traceEntrySchema).optional(),
});
export type ScenarioResult = z.infer<typeof scenarioResultSchema>;

/** What was asked of a scenario, and what did it answer? */
export const storedScenarioSchema = z.object({
  id: z.uuid(),
  assessmentId: z.uuid(),
  createdAt: z.iso.datetime(),
  request: z.object({
    name: z.string(),
    months: z.number(),
    transitMonths: z.number(),
    rampMonths: z.number(),
    losses: z.array(lossSchema),
    prices: z.array(priceMoveSchema),
  }),
  minerals: scenarioResultSchema.shape.minerals,
  spendChangeUsd: scenarioResultSchema.shape.spendChangeUsd,
  assumptions: scenarioResultSchema.shape.assumptions,
  trace: scenarioResultSchema.shape.trace,
});
export type StoredScenario = z.infer<typeof storedScenarioSchema>;

/** Which measures of the reference facts can be tried at once, and with which assumptions? */
export const readyScenarioSchema = z.object({
  measureId: z.string(),
  touchesPlan: z.boolean(),
  request: storedScenarioSchema.shape.request,
  assumptions: z.array(z.object({ code: z.string(), message: z.string() })),
});

const assessmentParams = z.object({ assessmentId: z.string() });
const scenarioParams = z.object({ scenarioId: z.string() });

export const createScenarioRoute = defineRoute({
  id: "scenarios.create",
  method: "POST",
  path: "/v1/assessments/{assessmentId}/scenarios",
  summary: "Try what would happen",
  permission: { action: "sourcing.scenario.create" },
  params: assessmentParams,
  headers: { idempotencyKey: true },
  body: scenarioRequestSchema,
  status: 201,
  response: storedScenarioSchema,
  errors: [
    "not-found",
    "assessment.older-method",
    "scenario.unknown-measure",
    "scenario.unknown-supplier",
    "scenario.repeated-price",
  ],
});

export const scenariosRoute = defineRoute({
  id: "scenarios.list",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/scenarios",
  summary: "Scenarios tried on an assessment, the newest first",
  permission: { action: "sourcing.scenario.read" },
  params: assessmentParams,
  query: pageQuery,
  status: 200,
  response: pageOf(storedScenarioSchema),
  errors: ["not-found", "assessment.older-method"],
});

export const readyScenariosRoute = defineRoute({
  id: "scenarios.ready",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/ready-scenarios",
  summary: "Measures of the reference facts as scenarios with their assumptions",
  permission: { action: "sourcing.scenario.read" },
  params: assessmentParams,
  status: 200,
  response: z.object({ items: z.array(readyScenarioSchema) }),
  errors: ["not-found", "assessment.older-method"],
});

export const scenarioRoute = defineRoute({
  id: "scenarios.get",
  method: "GET",
  path: "/v1/scenarios/{scenarioId}",
  summary: "One scenario with its result",
  permission: { action: "sourcing.scenario.read" },
  params: scenarioParams,
  status: 200,
  response: storedScenarioSchema,
  errors: ["not-found", "assessment.older-method"],
});

export const deleteScenarioRoute = defineRoute({
  id: "scenarios.delete",
  method: "DELETE",
  path: "/v1/scenarios/{scenarioId}",
  summary: "Forget a scenario",
  permission: { action: "sourcing.scenario.create" },
  params: scenarioParams,
  status: 204,
  errors: ["not-found"],
});
