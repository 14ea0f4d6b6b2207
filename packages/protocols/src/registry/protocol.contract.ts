import { defineRoute, pageFields, pageOf } from "@interphase/contract";
import { localeSchema } from "@interphase/names/contract";
import { z } from "zod";
import { protocolKindSchema, protocolRouteSchema } from "../document/kind.js";
import { releaseStates } from "./lifecycle.js";

/** What is said in English, Chinese or both? */
export const saidSchema = z.partialRecord(localeSchema, z.string());

/**
 * What is told of a protocol in a list?
 * **Shape** the current version is the last one published; where none is in force any more, the last released one.
 */
export const protocolSummarySchema = z.object({
  code: z.string(),
  version: z.string(),
  title: saidSchema,
  summary: saidSchema,
  kind: protocolKindSchema,
  routes: z.array(protocolRouteSchema),
  state: z.enum(releaseStates),
  releasedAt: z.iso.datetime(),
});
export type ProtocolSummary = z.infer<typeof protocolSummarySchema>;

/**
 * What is told of one released version, without its document?
 * **Shape** `stateAt` is since when it is in its state; `successor` the version that took its place; `reason` why it was superseded or
 * withdrawn. `isDamaged`: it is not what its record says, and is not served.
 */
export const protocolVersionSummarySchema = z.object({
  version: z.string(),
  state: z.enum(releaseStates),
  releasedAt: z.iso.datetime(),
  stateAt: z.iso.datetime(),
  successor: z.string().nullable(),
  reason: z.string().nullable(),
  sha256: z.string(),
  isDamaged: z.boolean(),
});
export type ProtocolVersionSummary = z.infer<typeof protocolVersionSummarySchema>;

/** A protocol with every version that was ever released, the latest first. */
export const protocolDetailSchema = protocolSummarySchema.extend({
  versions: z.array(protocolVersionSummarySchema),
});
export type ProtocolDetail = z.infer<typeof protocolDetailSchema>;

/** One released version. **Shape** `sha256` is of the canonical JSON (RFC 8785) of `document`, in hex. */
export const protocolVersionSchema = protocolVersionSummarySchema.extend({
  code: z.string(),
  address: z.string(),
  document: z.record(z.string(), z.unknown()),
});
export type ProtocolVersion = z.infer<typeof protocolVersionSchema>;

const forEverybody = "Released protocols are for everybody";
const versionParams = z.object({ protocolId: z.string(), version: z.string() });

export const protocolsRoute = defineRoute({
  id: "protocols.list",
  method: "GET",
  path: "/v1/protocols",
  summary: "Released test protocols, by their codes",
  description:
    "q finds words in codes, titles and summaries of either language, each anywhere; Chinese needs no spaces. state is that of the current version.",
  permission: { public: forEverybody },
  query: z.strictObject({
    ...pageFields,
    q: z.string().max(200).optional(),
    kind: protocolKindSchema.optional(),
    route: protocolRouteSchema.optional(),
    state: z.enum(releaseStates).optional(),
  }),
  status: 200,
  response: pageOf(protocolSummarySchema),
  errors: ["identity.too-many-requests"],
});

export const protocolRoute = defineRoute({
  id: "protocols.get",
  method: "GET",
  path: "/v1/protocols/{protocolId}",
  summary: "A protocol by its code, with its released versions",
  permission: { public: forEverybody },
  params: z.object({ protocolId: z.string() }),
  status: 200,
  response: protocolDetailSchema,
  errors: ["not-found", "identity.too-many-requests"],
});

export const protocolVersionRoute = defineRoute({
  id: "protocols.get-version",
  method: "GET",
  path: "/v1/protocols/{protocolId}/versions/{version}",
  summary: "One released version: its document, hash and state",
  description:
    "The content of a version never changes. One that differs from its record is refused as damaged rather than served.",
  permission: { public: forEverybody },
  params: versionParams,
  status: 200,
  response: protocolVersionSchema,
  errors: ["not-found", "protocol.damaged", "identity.too-many-requests"],
});
