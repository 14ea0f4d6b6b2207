import { defineRoute, lines, multipart, pageOf, pageQuery } from "@interphase/contract";
import { Controller, Module } from "@nestjs/common";
import { z } from "zod";
import { Clock } from "../../src/platform/clock/clock.js";
import { Database } from "../../src/platform/database/database.service.js";
import { matchesEntityTag } from "../../src/platform/http/entity-tags.js";
import type { InputOf, ResultOf } from "../../src/platform/http/route-types.js";
import { Route } from "../../src/platform/http/route.js";
import { refuse } from "../../src/platform/problems/failure.js";

/*
 * Routes made for tests of the transport alone: each does one thing that a real route would do in passing. They write
 * into `finding_rules`, an organisation-private table of the real schema.
 */
const analystOnly = { action: "sourcing.plan.create" } as const;
const itemSchema = z.object({ name: z.string() });

export const noteRoute = defineRoute({
  id: "probe.note",
  method: "POST",
  path: "/v1/probe/notes",
  summary: "Writes a row",
  permission: analystOnly,
  headers: { idempotencyKey: true },
  query: z.strictObject({
    then: z.enum(["answer", "wrong", "refuse", "throw", "wait"]).default("answer"),
    isDry: z.boolean().optional(),
  }),
  body: z.strictObject({ name: z.string().max(50), inner: z.strictObject({ "a/b": z.int() }).optional() }),
  responses: { 200: itemSchema, 201: itemSchema },
  errors: [],
});

export const fileRoute = defineRoute({
  id: "probe.file",
  method: "POST",
  path: "/v1/probe/files",
  summary: "Writes a row for a file",
  permission: analystOnly,
  headers: { idempotencyKey: true },
  body: multipart(z.strictObject({ name: z.string(), year: z.int().min(1990) })),
  status: 201,
  response: z.object({ name: z.string(), year: z.int(), size: z.int(), sha256: z.string() }),
  errors: [],
});

export const listRoute = defineRoute({
  id: "probe.list",
  method: "GET",
  path: "/v1/probe/notes",
  summary: "Lists",
  permission: { action: "sourcing.plan.read" },
  query: pageQuery,
  status: 200,
  response: pageOf(itemSchema),
  errors: [],
});

export const oneRoute = defineRoute({
  id: "probe.one",
  method: "GET",
  path: "/v1/probe/notes/{noteId}",
  summary: "Reads one",
  permission: { action: "sourcing.plan.read" },
  params: z.object({ noteId: z.uuid() }),
  status: 200,
  response: itemSchema,
  errors: [],
});

export const linesRoute = defineRoute({
  id: "probe.lines",
  method: "GET",
  path: "/v1/probe/lines",
  summary: "Streams",
  permission: { public: "For a test" },
  status: 200,
  response: lines(itemSchema),
  errors: [],
});

export const draftRoute = defineRoute({
  id: "probe.draft",
  method: "PUT",
  path: "/v1/probe/draft",
  summary: "Replaces a draft",
  permission: { signedIn: true },
  headers: { ifMatch: "required", etag: true },
  status: 204,
  errors: [],
});

/** With what does a request wait until a test lets go of the lock? */
export const waitStatement = "SELECT pg_advisory_xact_lock(7263099)";

@Controller()
class ProbeController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Route(noteRoute)
  async note(input: InputOf<typeof noteRoute>): Promise<ResultOf<typeof noteRoute>> {
    const { then, isDry } = input.query;
    if (isDry === true) return { ok: true, status: 200, value: input.body };
    await this.write(input.caller.actor);
    if (then === "wait") await this.database.execute(waitStatement);
    if (then === "refuse") return refuse("database.conflict");
    if (then === "throw") throw new Error("secret of the machine");
    // The point of this branch is an answer that its contract does not allow.
    if (then === "wrong") return { ok: true, status: 201, value: { nome: "x" } as never };
    const value = { name: `${input.body.name} ${this.clock.newId()}`, passwordHash: "never shown" };
    return { ok: true, status: 201, value };
  }

  @Route(fileRoute)
  async file(input: InputOf<typeof fileRoute>): Promise<ResultOf<typeof fileRoute>> {
    await this.write(input.caller.actor);
    const { file, fields } = input;
    const name = `${fields.name} ${this.clock.newId()}`;
    return { ok: true, value: { name, year: fields.year, size: file.bytes.length, sha256: file.sha256 } };
  }

  @Route(listRoute)
  list(input: InputOf<typeof listRoute>): Promise<ResultOf<typeof listRoute>> {
    return Promise.resolve({
      ok: true,
      value: { items: [{ name: String(input.query.limit) }], nextCursor: null },
    });
  }

  @Route(oneRoute)
  one(): Promise<ResultOf<typeof oneRoute>> {
    return Promise.resolve(refuse("not-found"));
  }

  @Route(linesRoute)
  lines(): Promise<ResultOf<typeof linesRoute>> {
    const value = async function* () {
      yield await Promise.resolve({ name: "one", extra: "never shown" });
      yield { name: "two" };
    };
    return Promise.resolve({ ok: true, value });
  }

  @Route(draftRoute)
  draft(input: InputOf<typeof draftRoute>): Promise<ResultOf<typeof draftRoute>> {
    const isCurrent = matchesEntityTag(input.ifMatch, "1");
    return Promise.resolve(isCurrent ? { ok: true, etag: "2" } : refuse("precondition.failed"));
  }

  private async write(actor: { organisationId: string | null; personId: string }): Promise<void> {
    await this.database.execute(
      `INSERT INTO finding_rules (owner_org_id, version, rules, updated_at, updated_by) VALUES ($1, 1, '{}', $2, $3)
       ON CONFLICT (owner_org_id) DO UPDATE SET version = finding_rules.version + 1`,
      [actor.organisationId, this.clock.now(), actor.personId],
    );
  }
}

@Module({ controllers: [ProbeController] })
export class ProbeModule {}
