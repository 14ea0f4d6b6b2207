import { defineRoute, pageOf, pageQuery } from "@interphase/contract";
import { explanationSchema } from "@interphase/figures/contract";
import { countryIso3Schema, gapSchema, mineralIdSchema, stageSchema } from "@interphase/minerals/contract";
import { z } from "zod";
import { valueIntervalSchema } from "./assessment-result.js";
import { nameSchema } from "./name.js";

const fraction = z.number().min(0).max(1);

/**
 * What is lost?
 * **Shape** `mineralId` narrows a country or supplier loss to one mineral; `stage` narrows a country loss to its mines or its
 * refineries (left out: mines, refineries and production sites). A measure that was in force when the plan was uploaded is not
 * run until `alreadyInQuantities` says whether its loss is in the plan's quantities already: true counts nothing more.
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
  z.strictObject({
    kind: z.literal("measure"),
    measureId: z.string().min(1).max(100),
    fraction,
    alreadyInQuantities: z.boolean().optional(),
  }),
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
 * What would a scenario do to one goods group?
 * **Shape** `key` identifies the group across versions of a plan. `lossFraction` is λ, where a licence bites that of its first two
 * months; null where nothing is needed. `stockGoodsTonnes` null is unknown and counts as 0. `shortfallGoodsTonnesByMonth` are the
 * tonnes missing in each month, in value, from month 1 to the end of the ramp. `stockOutMonth` null: nothing is short in value.
 * **Units and range** goods tonnes; months from the beginning of the outage; 0-1.
 */
export const scenarioGroupSchema = z.object({
  key: z.string(),
  form: z.string().nullable(),
  material: z.string().nullable(),
  minerals: z.array(mineralIdSchema),
  needGoodsTonnesPerMonth: z.number(),
  stockGoodsTonnes: z.number().nullable(),
  lossFraction: valueIntervalSchema.nullable(),
  shortfallGoodsTonnes: valueIntervalSchema,
  shortfallGoodsTonnesByMonth: z.array(z.number()),
  stockOutMonth: z.number().nullable(),
});
export type ScenarioGroup = z.infer<typeof scenarioGroupSchema>;

/**
 * What would a scenario do to one mineral?
 * **Shape** those of its goods groups times the contained fraction of what they need; the earliest stock-out. `lossFraction` is null
 * where nothing is needed.
 * **Units and range** contained tonnes; months from the beginning of the outage; 0-1; USD over the scenario's months.
 */
export const scenarioMineralSchema = z.object({
  mineralId: mineralIdSchema,
  lossFraction: valueIntervalSchema.nullable(),
  shortfallTonnes: valueIntervalSchema,
  shortfallTonnesByMonth: z.array(z.number()),
  stockOutMonth: z.number().nullable(),
  spendChangeUsd: z.number().nullable(),
});
/** How many explanations does a scenario keep at most? */
export const mostScenarioExplanations = 1000;

/**
 * What would a scenario do to a plan?
 * **Shape** minerals in their usual order, groups by form, then name. `explanations` say how figures were made, by path, each with
 * all it refers to, at most `mostScenarioExplanations`: those of minerals and the plan first, then of the groups that lack most;
 * `unexplainedCount` figures have none. Lists of scenarios go without.
 */
export const scenarioResultSchema = z.object({
  minerals: z.array(scenarioMineralSchema),
  groups: z.array(scenarioGroupSchema),
  spendChangeUsd: z.number().nullable(),
  assumptions: z.array(gapSchema),
  explanations: z.array(explanationSchema).optional(),
  unexplainedCount: z.int().optional(),
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
  ...scenarioResultSchema.shape,
});
export type StoredScenario = z.infer<typeof storedScenarioSchema>;

/**
 * Which measures of the reference facts can be tried at once, and with which assumptions?
 * **Shape** the `request` may be changed before it is sent: months, fraction, transit, ramp. `asksAlreadyInQuantities`: the measure
 * was in force when the plan was uploaded, so its loss needs an answer (`alreadyInQuantities`).
 */
export const readyScenarioSchema = z.object({
  measureId: z.string(),
  touchesPlan: z.boolean(),
  asksAlreadyInQuantities: z.boolean(),
  request: storedScenarioSchema.shape.request,
  assumptions: z.array(gapSchema),
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
    "scenario.already-in-quantities",
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
