import { defineRoute, pageFields, pageOf } from "@interphase/contract";
import { localeSchema } from "@interphase/names/contract";
import { z } from "zod";
import { conversionFormats } from "../conversions/conversion-format.js";
import { nameSchema, plainText } from "../document/text.js";
import { releaseStates } from "../registry/lifecycle.js";
import { saidSchema } from "../registry/protocol.contract.js";
import { conversionLossSchema } from "../registry/reckoning.contract.js";
import { runStates } from "./run-states.js";

const line = plainText(200);
const prose = plainText(2_000);
const personSchema = z.object({ id: z.uuid(), displayName: z.string() }).nullable();

/**
 * What is told of a run in a list?
 * **Shape** `code` and `version` name the version that it is bound to, `protocolTitle` as that version is called.
 */
export const protocolRunSummarySchema = z.object({
  id: z.uuid(),
  title: z.string(),
  sample: z.string().nullable(),
  code: z.string(),
  version: z.string(),
  protocolTitle: saidSchema,
  state: z.enum(runStates),
  deviations: z.int(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
export type ProtocolRunSummary = z.infer<typeof protocolRunSummarySchema>;

/** What was done otherwise than the version says? **Shape** `pointer` is RFC 6901 into its document, where it is about one place. */
export const runDeviationSchema = z.object({
  id: z.uuid(),
  pointer: z.string().nullable(),
  what: z.string(),
  why: z.string(),
  at: z.iso.datetime(),
  by: personSchema,
});
export type RunDeviation = z.infer<typeof runDeviationSchema>;

/**
 * A run: one test by one version.
 * **Shape** `sha256` is the version's as it was when the run was made; `versionState` how the version stands now, `isDamaged` that it is
 * not what was released. `parameters` has a value for each parameter. **Units and range** of a parameter, its own UCUM unit.
 */
export const protocolRunSchema = protocolRunSummarySchema.omit({ deviations: true }).extend({
  sha256: z.string(),
  versionState: z.enum(releaseStates),
  isDamaged: z.boolean(),
  parameters: z.record(z.string(), z.number()),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  createdBy: personSchema,
  deviations: z.array(runDeviationSchema),
  may: z.object({ write: z.boolean(), move: z.array(z.enum(runStates)), deviate: z.boolean() }),
});
export type ProtocolRun = z.infer<typeof protocolRunSchema>;

const runParams = z.object({ runId: z.string() });
const enteredSchema = z.record(
  nameSchema,
  z.strictObject({ value: z.number(), unit: z.string().max(60).optional() }),
);
const filled = { title: line, sample: line.optional(), parameters: enteredSchema };

export const protocolRunsRoute = defineRoute({
  id: "protocol-runs.list",
  method: "GET",
  path: "/v1/protocol-runs",
  summary: "The organisation's runs, the latest changed first",
  permission: { action: "protocol.run.read" },
  query: z.strictObject({ ...pageFields, state: z.enum(runStates).optional() }),
  status: 200,
  response: pageOf(protocolRunSummarySchema),
  errors: [],
});

export const createProtocolRunRoute = defineRoute({
  id: "protocol-runs.create",
  method: "POST",
  path: "/v1/protocol-runs",
  summary: "Adopt a released version for a test",
  description:
    "The run is the organisation's own: nobody else learns that it is there. A superseded version may be run, a withdrawn or damaged one may not.",
  permission: { action: "protocol.run.write" },
  headers: { idempotencyKey: true, etag: true },
  body: z.strictObject({ code: z.string().max(60), version: z.string().max(60), ...filled }),
  status: 201,
  response: protocolRunSchema,
  errors: ["not-found", "protocol.damaged", "protocol.withdrawn", "protocol.parameters"],
});

export const protocolRunRoute = defineRoute({
  id: "protocol-runs.get",
  method: "GET",
  path: "/v1/protocol-runs/{runId}",
  summary: "A run with its parameters and deviations",
  permission: { action: "protocol.run.read" },
  params: runParams,
  headers: { etag: true },
  status: 200,
  response: protocolRunSchema,
  errors: ["not-found"],
});

export const changeProtocolRunRoute = defineRoute({
  id: "protocol-runs.change",
  method: "PUT",
  path: "/v1/protocol-runs/{runId}",
  summary: "Change what a run is called and its parameters, before it begins",
  permission: { action: "protocol.run.write" },
  params: runParams,
  headers: { ifMatch: "required", etag: true },
  body: z.strictObject(filled),
  status: 200,
  response: protocolRunSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "precondition.failed",
    "protocol.run-begun",
    "protocol.damaged",
    "protocol.parameters",
  ],
});

export const moveProtocolRunRoute = defineRoute({
  id: "protocol-runs.move",
  method: "POST",
  path: "/v1/protocol-runs/{runId}/transitions",
  summary: "Begin, end or abandon a run",
  permission: { action: "protocol.run.write" },
  params: runParams,
  headers: { ifMatch: "required", etag: true },
  body: z.strictObject({ to: z.enum(runStates), reason: prose.optional() }),
  status: 200,
  response: protocolRunSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "precondition.failed",
    "protocol.no-such-step",
    "protocol.reason-missing",
    "protocol.withdrawn",
    "protocol.damaged",
  ],
});

export const addRunDeviationRoute = defineRoute({
  id: "protocol-runs.deviate",
  method: "POST",
  path: "/v1/protocol-runs/{runId}/deviations",
  summary: "Record what was done otherwise than the version says",
  description: "A deviation is never changed or taken away.",
  permission: { action: "protocol.run.write" },
  params: runParams,
  headers: { idempotencyKey: true, etag: true },
  body: z.strictObject({
    pointer: z
      .string()
      .max(400)
      .regex(/^(?:\/[^\s]*)+$/u)
      .optional(),
    what: prose,
    why: prose,
  }),
  status: 201,
  response: protocolRunSchema,
  errors: ["not-found", "access.forbidden", "protocol.run-not-begun", "protocol.too-many-deviations"],
});

const taken = {
  losses: z.array(conversionLossSchema),
  runsSafely: z.boolean(),
};
const wanted = { format: z.enum(conversionFormats), language: localeSchema.default("en") };
const conversionErrors = [
  "not-found",
  "protocol.damaged",
  "protocol.not-converted",
  "protocol.takes-too-long",
  "protocol.too-many-waiting",
] as const;

export const runLossesRoute = defineRoute({
  id: "protocol-runs.losses",
  method: "POST",
  path: "/v1/protocol-runs/{runId}/losses",
  summary: "What a file for an instrument would not keep of a run",
  description:
    "Stores nothing. runsSafely says that no loss touches a limit, an end, a sign, a range, a temperature or a pressure. It is no safety assessment.",
  permission: { action: "protocol.run.read" },
  params: runParams,
  body: z.strictObject(wanted),
  status: 200,
  response: z.object(taken),
  errors: conversionErrors,
});

export const exportRunRoute = defineRoute({
  id: "protocol-runs.export",
  method: "POST",
  path: "/v1/protocol-runs/{runId}/export",
  summary: "A run as a file for an instrument, with its own parameters",
  description:
    "Stores nothing. Where a loss touches safety, the file is given once that is acknowledged. It is no safety assessment.",
  permission: { action: "protocol.run.read" },
  params: runParams,
  body: z.strictObject({ ...wanted, acknowledge: z.literal("safety").optional() }),
  status: 200,
  response: z.object({
    ...taken,
    fileName: z.string(),
    content: z.string(),
    encoding: z.enum(["utf-8", "base64"]),
  }),
  errors: [...conversionErrors, "protocol.loss-not-acknowledged"],
});
