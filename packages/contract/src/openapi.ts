import { z } from "zod";
import { isMedia, type BinaryMedia, type MultipartBody } from "./media.js";
import { problemMediaType, problemSchema } from "./problem.js";
import {
  notModifiedStatus,
  placeholdersOf,
  responsesOf,
  type ResponseSpec,
  type RouteShape,
} from "./route.js";

type Json = Record<string, unknown>;

/** What does a description need beyond the routes? `problems` says with which status and title each failure code is answered. */
export interface OpenApiSettings {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly problems: Readonly<Record<string, { readonly status: number; readonly title: string }>>;
}

/**
 * What does OpenAPI 3.1 say about these routes? Generated from the schemas that check requests and answers.
 * **Fails** by exception for two different schemas under one id, two routes under one id, an error code without problem.
 * **Source** OpenAPI Specification 3.1.1, https://spec.openapis.org/oas/v3.1.1.html
 */
export function buildOpenApi(routes: readonly RouteShape[], settings: OpenApiSettings): Json {
  const schemas = new SchemaStore();
  const paths: Record<string, Json> = {};
  const ids = new Set<string>();
  for (const route of routes) {
    if (ids.has(route.id)) throw new Error(`two routes are called ${route.id}`);
    ids.add(route.id);
    const item = (paths[route.path] ??= {});
    item[route.method.toLowerCase()] = operationOf(route, schemas, settings);
  }
  return {
    openapi: "3.1.1",
    info: { title: settings.title, version: settings.version, description: settings.description },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: { ...schemas.hoisted(), Problem: schemas.plain(problemSchema) },
      securitySchemes: { session: { type: "http", scheme: "bearer" } },
    },
  };
}

/** Keeps each named schema once, under `components/schemas`. */
class SchemaStore {
  private readonly definitions = new Map<string, string>();

  plain(schema: z.ZodType): Json {
    const {
      $defs,
      $schema: _dialect,
      ...body
    } = z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" });
    for (const [id, definition] of Object.entries($defs ?? {})) this.hoist(id, definition);
    return relinked(body) as Json;
  }

  hoisted(): Json {
    return Object.fromEntries([...this.definitions].map(([id, text]) => [id, JSON.parse(text) as unknown]));
  }

  private hoist(id: string, definition: unknown): void {
    const text = JSON.stringify(relinked(definition));
    const known = this.definitions.get(id);
    if (known !== undefined && known !== text) throw new Error(`two different schemas are called ${id}`);
    this.definitions.set(id, text);
  }
}

function relinked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relinked);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === "$ref" && typeof inner === "string"
        ? [key, inner.replace("#/$defs/", "#/components/schemas/")]
        : [key, relinked(inner)],
    ),
  );
}

function operationOf(route: RouteShape, schemas: SchemaStore, settings: OpenApiSettings): Json {
  const { permission } = route;
  const bearer = route.session === true ? " Needs a session: an access token does not pass." : "";
  const who =
    "public" in permission
      ? `Public: ${permission.public}.`
      : "action" in permission
        ? `Needs the action \`${permission.action}\`.${bearer}`
        : bearer === ""
          ? "Needs a session or an access token."
          : bearer.trim();
  return {
    operationId: route.id,
    summary: route.summary,
    description: route.description === undefined ? who : `${route.description} ${who}`,
    tags: [route.path.split("/").find((part) => part !== "" && part !== "v1") ?? "api"],
    security: "public" in permission ? [] : [{ session: [] }],
    parameters: parametersOf(route, schemas),
    ...(route.body === undefined ? {} : { requestBody: requestBodyOf(route.body, schemas) }),
    responses: responsesOfOperation(route, schemas, settings),
  };
}

function parametersOf(route: RouteShape, schemas: SchemaStore): Json[] {
  const params = placeholdersOf(route.path).map((name) => {
    const schema = route.params?.shape[name] as z.ZodType | undefined;
    return { name, in: "path", required: true, schema: schema === undefined ? {} : schemas.plain(schema) };
  });
  const query = Object.entries(route.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemas.plain(schema as z.ZodType),
  }));
  const header = (name: string, required: boolean) => ({
    name,
    in: "header",
    required,
    schema: { type: "string" },
  });
  const headers = [
    ...(route.headers?.idempotencyKey === true ? [header("Idempotency-Key", false)] : []),
    ...(route.headers?.ifMatch === undefined
      ? []
      : [header("If-Match", route.headers.ifMatch === "required")]),
    ...(route.headers?.ifNoneMatch === true ? [header("If-None-Match", false)] : []),
  ];
  return [...params, ...query, ...headers];
}

function requestBodyOf(body: z.ZodType | MultipartBody | BinaryMedia, schemas: SchemaStore): Json {
  if (!isMedia(body))
    return { required: true, content: { "application/json": { schema: schemas.plain(body) } } };
  if (body.kind !== "multipart") return { required: true, content: contentOf(body, schemas) };
  const fields = schemas.plain(body.fields);
  const schema = {
    ...fields,
    properties: { ...(fields["properties"] as Json), [body.fileField]: { type: "string", format: "binary" } },
    required: [...((fields["required"] as string[] | undefined) ?? []), body.fileField],
  };
  return { required: true, content: { "multipart/form-data": { schema } } };
}

function contentOf(spec: ResponseSpec, schemas: SchemaStore): Json {
  if (!isMedia(spec)) return { "application/json": { schema: schemas.plain(spec) } };
  if (spec.kind === "lines") return { "application/x-ndjson": { schema: schemas.plain(spec.item) } };
  return { [spec.contentType]: { schema: { type: "string", format: "binary" } } };
}

function responsesOfOperation(route: RouteShape, schemas: SchemaStore, settings: OpenApiSettings): Json {
  const responses: Record<string, Json> = {};
  for (const { status, spec } of responsesOf(route)) {
    responses[status] = {
      description: route.summary,
      ...(route.headers?.etag === true ? { headers: { ETag: { schema: { type: "string" } } } } : {}),
      ...(spec === null ? {} : { content: contentOf(spec, schemas) }),
    };
  }
  if (route.headers?.ifNoneMatch === true)
    responses[notModifiedStatus] = { description: "What If-None-Match names is what there is" };
  for (const code of [...generalErrorsOf(route), ...route.errors]) {
    const problem = settings.problems[code];
    if (problem === undefined) throw new Error(`route ${route.id} names the unknown failure ${code}`);
    const known = responses[problem.status]?.["description"];
    responses[problem.status] = {
      description:
        typeof known === "string" && known !== problem.title ? `${known}; ${problem.title}` : problem.title,
      content: { [problemMediaType]: { schema: { $ref: "#/components/schemas/Problem" } } },
    };
  }
  return responses;
}

/** Which failures can this route have by its shape alone? */
function generalErrorsOf(route: RouteShape): string[] {
  const errors = ["http.invalid-request", "internal", "database.unavailable"];
  if (route.params !== undefined) errors.push("not-found");
  if (!("public" in route.permission)) errors.push("http.unauthenticated");
  if ("action" in route.permission) errors.push("access.forbidden");
  if (route.body !== undefined) {
    errors.push("http.malformed-request", "http.body-too-large", "http.unsupported-media-type");
  }
  if (route.headers?.idempotencyKey === true) errors.push("idempotency.key-reused");
  if (route.headers?.ifMatch !== undefined) errors.push("precondition.failed");
  if (route.headers?.ifMatch === "required") errors.push("precondition.required");
  return errors;
}
