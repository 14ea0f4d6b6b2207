import { Chance } from "./chance.js";

type Json = Readonly<Record<string, unknown>>;

/** One request as it will be sent. */
export interface GeneratedRequest {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer> | FormData | undefined;
  readonly kind: Kind;
}

/** `valid`: as described. `nearly`: one thing is wrong. `hostile`: meant to break something. */
export const kinds = ["valid", "nearly", "hostile"] as const;
export type Kind = (typeof kinds)[number];

interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { name: string; in: string; required?: boolean; schema: Json }[];
  readonly content: Readonly<Record<string, { schema?: Json }>>;
}

const hostileTexts = [
  "' OR 1=1 --",
  "'; DROP TABLE people; --",
  "../../../../etc/passwd",
  "%2e%2e%2f",
  "<script>alert(1)</script>",
  "=cmd|' /C calc'!A0",
  "\u0000",
  "\ud800",
  "\u202e\u2066",
  "𝒳".repeat(300),
  "a".repeat(5000),
  "__proto__",
  "constructor",
  "${7*7}{{7*7}}",
  "\r\nSet-Cookie: a=b",
  "NaN",
  "-0",
  "1e999",
  "",
  " ",
];
const hostileValues: readonly unknown[] = [
  null,
  [],
  {},
  [[[[]]]],
  true,
  -1,
  0,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  0.1,
  { __proto__: { isAdmin: true } },
  { $ne: null },
  ["x"],
  ...hostileTexts,
];
const hostileBodies = [
  "{",
  "[]",
  "null",
  '"text"',
  "0",
  "",
  '{"a":'.repeat(2000),
  `${"[".repeat(5000)}${"]".repeat(5000)}`,
  '{"__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}',
  '{"a":1,"a":2}',
  "\u0000\u0001",
];
const contentTypes = ["application/json", "text/plain", "application/xml", "multipart/form-data", "a/b; c=d"];

/** Makes requests from an OpenAPI document, over and over the same for the same seed. */
export class RequestGenerator {
  readonly operations: readonly Operation[];
  private readonly schemas: Readonly<Record<string, Json>>;

  /** @param knownIds ids that exist, so that a path may also lead to something; texts name the first three alone */
  constructor(
    document: Json,
    private readonly chance: Chance,
    private readonly knownIds: readonly string[],
    private readonly file: () => { name: string; bytes: Uint8Array<ArrayBuffer> },
  ) {
    this.schemas = (document["components"] as { schemas: Record<string, Json> }).schemas;
    this.operations = operationsOf(document);
  }

  /** A request to one operation. */
  make(operation: Operation, kind: Kind): GeneratedRequest {
    const query = new URLSearchParams();
    let path = operation.path;
    for (const parameter of operation.parameters) {
      if (parameter.in === "header") continue;
      const isOptional = parameter.required !== true && parameter.in === "query";
      if (isOptional && !this.chance.happens(kind === "valid" ? 0.3 : 0.5)) continue;
      const text = this.parameterText(parameter.schema, kind);
      if (parameter.in === "path") path = path.replace(`{${parameter.name}}`, encodePart(text));
      else query.append(parameter.name, wellFormed(text));
    }
    if (kind === "hostile" && this.chance.happens(0.1)) query.append("unknown", "1");
    const search = query.size === 0 ? "" : `?${query.toString()}`;
    const { headers, body } = this.bodyOf(operation, kind);
    return {
      operationId: operation.operationId,
      method: operation.method,
      path: `${path}${search}`,
      headers: { ...this.extraHeaders(operation, kind), ...headers },
      body,
      kind,
    };
  }

  private parameterText(schema: Json, kind: Kind): string {
    if (kind === "hostile" && this.chance.happens(0.6)) return this.chance.pick(hostileTexts);
    if (kind === "nearly" && this.chance.happens(0.3)) return "0198a2b4-0000-7000-8000-00000000000";
    const value = this.valueOf(schema, 0);
    return typeof value === "string" ? value : JSON.stringify(value);
  }

  private extraHeaders(operation: Operation, kind: Kind): Record<string, string> {
    const headers: Record<string, string> = {};
    for (const { name, in: place } of operation.parameters) {
      if (place !== "header" || !this.chance.happens(0.7)) continue;
      headers[name.toLowerCase()] = this.chance.pick([
        '"1"',
        '"2"',
        "*",
        "key-1",
        kind === "hostile" ? "\t'" : "k",
      ]);
    }
    if (kind === "hostile" && this.chance.happens(0.1)) headers["x-forwarded-for"] = "127.0.0.1, evil";
    return headers;
  }

  private bodyOf(operation: Operation, kind: Kind): Pick<GeneratedRequest, "headers" | "body"> {
    const types = Object.keys(operation.content);
    if (types.length === 0 || operation.method === "GET") return { headers: {}, body: undefined };
    if (kind === "hostile" && this.chance.happens(0.5)) {
      const headers = { "content-type": this.chance.pick(contentTypes) };
      return { headers, body: this.chance.pick(hostileBodies) };
    }
    if (types[0] === "multipart/form-data") return { headers: {}, body: this.form(operation, kind) };
    const schema = operation.content["application/json"]?.schema;
    if (schema === undefined) return { headers: {}, body: undefined };
    const value = this.valueOf(schema, 0);
    const sent = kind === "valid" ? value : this.spoil(value);
    return { headers: { "content-type": "application/json" }, body: JSON.stringify(sent) };
  }

  private form(operation: Operation, kind: Kind): FormData {
    const form = new FormData();
    const schema = this.resolve(operation.content["multipart/form-data"]?.schema ?? {});
    const properties = Object.entries((schema["properties"] ?? {}) as Record<string, Json>);
    for (const [name, property] of properties) {
      if (this.resolve(property)["format"] === "binary" || name === "file") continue;
      form.append(name, wellFormed(this.parameterText(property, kind)));
    }
    const { name, bytes } = this.file();
    if (kind === "valid" || this.chance.happens(0.7)) {
      const cut = kind === "valid" ? bytes : bytes.slice(0, this.chance.below(bytes.length));
      form.append(
        "file",
        new Blob([cut]),
        kind === "hostile" ? this.chance.pick(["a.xlsx", "..csv", "x"]) : name,
      );
    }
    return form;
  }

  /** Replaces, removes or adds one thing somewhere. */
  private spoil(value: unknown): unknown {
    if (Array.isArray(value) && value.length > 0 && this.chance.happens(0.7)) {
      const at = this.chance.below(value.length);
      return value.map((inner, index) => (index === at ? this.spoil(inner) : (inner as unknown)));
    }
    if (typeof value === "object" && value !== null && this.chance.happens(0.85)) {
      const entries = Object.entries(value);
      const act = this.chance.below(4);
      if (act === 0) return Object.fromEntries([...entries, ["surplus", this.chance.pick(hostileValues)]]);
      if (entries.length === 0) return value;
      const at = this.chance.below(entries.length);
      if (act === 1) return Object.fromEntries(entries.filter((_, index) => index !== at));
      return Object.fromEntries(
        entries.map(([name, inner], index) => [name, index === at ? this.spoil(inner) : inner]),
      );
    }
    return this.chance.pick(hostileValues);
  }

  private resolve(schema: Json): Json {
    const ref = schema["$ref"];
    return typeof ref === "string" ? (this.schemas[ref.split("/").at(-1) ?? ""] ?? {}) : schema;
  }

  private valueOf(given: Json, depth: number): unknown {
    const schema = this.resolve(given);
    if ("const" in schema) return schema["const"];
    if (Array.isArray(schema["enum"])) return this.chance.pick(schema["enum"] as unknown[]);
    for (const key of ["anyOf", "oneOf"]) {
      const choices = schema[key];
      if (Array.isArray(choices)) return this.valueOf(this.chance.pick(choices as Json[]), depth + 1);
    }
    if (Array.isArray(schema["allOf"])) {
      const parts = (schema["allOf"] as Json[]).map((part) => this.valueOf(part, depth + 1));
      return parts.every((part) => typeof part === "object") ? Object.assign({}, ...parts) : parts[0];
    }
    const type: unknown = Array.isArray(schema["type"]) ? this.chance.pick(schema["type"]) : schema["type"];
    switch (type) {
      case "string":
        return this.textOf(schema);
      case "integer":
      case "number":
        return this.numberOf(schema, type === "integer");
      case "boolean":
        return this.chance.happens(0.5);
      case "array":
        return this.listOf(schema, depth);
      case "object":
        return this.objectOf(schema, depth);
      default:
        return null;
    }
  }

  private textOf(schema: Json): string {
    switch (schema["format"]) {
      case "uuid":
        return this.chance.happens(0.8)
          ? this.chance.pick(this.knownIds)
          : "0198a2b4-0000-7000-8000-000000000000";
      case "date-time":
        return this.chance.pick(["2026-11-22T00:00:00Z", "2027-06-01T12:30:00.123Z", "1999-12-31T23:59:59Z"]);
      case "date":
        return this.chance.pick(["2026-11-22", "2027-02-28", "1990-01-01"]);
      case "email":
        return `person-${String(this.chance.below(1e6))}@example.org`;
      case "uri":
        return "https://provider.example.org";
      default:
        break;
    }
    const most = Math.min(Number(schema["maxLength"] ?? 40), 200);
    const least = Number(schema["minLength"] ?? 0);
    const text = this.chance.pick([
      ...this.knownIds.slice(0, 3),
      "lithium",
      "DEU",
      "2026",
      "a name",
      "正极材料供应商",
      "x@example.org",
      "a password that is long",
    ]);
    return text.padEnd(least, "a").slice(0, Math.max(most, least));
  }

  private numberOf(schema: Json, isWhole: boolean): number {
    const least = Math.max(Number(schema["minimum"] ?? schema["exclusiveMinimum"] ?? 0), -1e6);
    const most = Math.min(Number(schema["maximum"] ?? schema["exclusiveMaximum"] ?? least + 100), 1e6);
    const value = this.chance.pick([least, most, least + (most - least) * this.chance.next()]);
    return isWhole ? Math.round(value) : value;
  }

  private listOf(schema: Json, depth: number): unknown[] {
    const least = Number(schema["minItems"] ?? 0);
    const count = depth > 5 ? least : Math.min(least + this.chance.below(3), Number(schema["maxItems"] ?? 9));
    return Array.from({ length: count }, () => this.valueOf((schema["items"] ?? {}) as Json, depth + 1));
  }

  private objectOf(schema: Json, depth: number): Json {
    const required = new Set((schema["required"] ?? []) as string[]);
    const entries = Object.entries((schema["properties"] ?? {}) as Record<string, Json>);
    const chosen = entries.filter(([name]) => required.has(name) || (depth < 5 && this.chance.happens(0.5)));
    return Object.fromEntries(chosen.map(([name, property]) => [name, this.valueOf(property, depth + 1)]));
  }
}

function operationsOf(document: Json): Operation[] {
  const paths = document["paths"] as Record<string, Record<string, Json>>;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      operationId: String(operation["operationId"]),
      method: method.toUpperCase(),
      path,
      parameters: (operation["parameters"] ?? []) as Operation["parameters"],
      content: ((operation["requestBody"] as Json | undefined)?.["content"] ?? {}) as Operation["content"],
    })),
  );
}

/** A lone surrogate cannot be written in an address. */
const wellFormed = (text: string): string => Buffer.from(text, "utf8").toString("utf8");
const encodePart = (text: string): string => {
  const part = encodeURIComponent(wellFormed(text));
  return part === "" || part === "." || part === ".." ? "%20" : part;
};
