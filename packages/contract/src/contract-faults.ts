import { z } from "zod";
import { isMedia } from "./media.js";
import { responsesOf, type RouteShape } from "./route.js";

/** Kinds that would make an answer something else than what its schema says on the wire. */
const refusedInResponses = new Set(["transform", "default", "prefault", "catch", "pipe", "codec"]);

type Schema = z.core.$ZodType;
type Visit = (schema: Schema, at: string) => void;

/**
 * What is wrong with a route that its type cannot tell? Empty when nothing is.
 * Request bodies are strict objects at every depth, and ids in requests have one spelling; responses hold nothing that changes a value; a public route says why.
 */
export function findContractFaults(route: RouteShape): readonly string[] {
  const faults: string[] = [];
  const body = route.body === undefined ? undefined : isMedia(route.body) ? fieldsOf(route.body) : route.body;
  for (const [part, schema] of [
    ["body", body],
    ["query", route.query],
  ] as const) {
    if (schema === undefined) continue;
    walk(schema, `${route.id} ${part}`, (inner, at) => {
      if (inner instanceof z.ZodUUID && !hasOneSpelling(inner)) faults.push(`${at}: take an id by requestId`);
    });
  }
  if (body !== undefined) {
    walk(body, `${route.id} body`, (schema, at) => {
      if (schema instanceof z.ZodObject && !isStrict(schema)) faults.push(`${at}: accepts unknown keys`);
    });
  }
  for (const { spec } of responsesOf(route)) {
    const schema = spec === null ? undefined : isMedia(spec) ? itemOf(spec) : spec;
    if (schema === undefined) continue;
    walk(schema, `${route.id} response`, (inner, at) => {
      if (refusedInResponses.has(inner._zod.def.type)) faults.push(`${at}: holds a ${inner._zod.def.type}`);
    });
  }
  return faults;
}

const fieldsOf = (media: object) => ("fields" in media ? (media.fields as z.ZodType) : undefined);
const itemOf = (media: object) => ("item" in media ? (media.item as z.ZodType) : undefined);
const capitals = "ABCDEF00-0000-4000-8000-000000000000";
const hasOneSpelling = (id: z.ZodUUID) => id.safeParse(capitals).data === capitals.toLowerCase();
const isStrict = (schema: z.ZodObject) => schema._zod.def.catchall?._zod.def.type === "never";

function walk(schema: Schema, at: string, visit: Visit, seen = new Set<Schema>()): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  visit(schema, at);
  for (const [name, inner] of childrenOf(schema)) walk(inner, `${at}.${name}`, visit, seen);
}

function childrenOf(schema: Schema): [string, Schema][] {
  const found: [string, Schema][] = [];
  const collect = (name: string, value: unknown): void => {
    if (value === null || typeof value !== "object") return;
    if ("_zod" in value) found.push([name, value as Schema]);
    else if (Array.isArray(value)) value.forEach((item, index) => collect(`${name}[${String(index)}]`, item));
  };
  if (schema instanceof z.ZodObject) {
    for (const [name, value] of Object.entries(schema.shape)) collect(name, value);
    return found;
  }
  for (const [name, value] of Object.entries(schema._zod.def)) collect(name, value);
  return found;
}
