import { binary, defineRoute } from "@interphase/contract";
import { z } from "zod";

const why = "Orchestrators and monitors have no session; nothing private is said";
const aliveSchema = z.object({ status: z.literal("ok") });

/** Is the process running? */
export const liveRoute = defineRoute({
  id: "health.live",
  method: "GET",
  path: "/health/live",
  summary: "Is the process running",
  permission: { public: why },
  status: 200,
  response: aliveSchema,
  errors: [],
});

/** Can it answer requests? */
export const readyRoute = defineRoute({
  id: "health.ready",
  method: "GET",
  path: "/health/ready",
  summary: "Can the process answer requests: does the database answer it",
  permission: { public: why },
  status: 200,
  response: aliveSchema,
  errors: ["database.unavailable"],
});

/** How is it doing, in figures? */
export const metricsRoute = defineRoute({
  id: "metrics",
  method: "GET",
  path: "/metrics",
  summary: "Figures for Prometheus",
  permission: { public: why },
  status: 200,
  response: binary("text/plain; version=0.0.4; charset=utf-8"),
  errors: [],
});

const readers = "Whoever writes a program against the api reads its description first";

/** Which routes are there, for programs? */
export const openApiRoute = defineRoute({
  id: "openapi",
  method: "GET",
  path: "/openapi.json",
  summary: "This description",
  permission: { public: readers },
  status: 200,
  response: z.record(z.string(), z.unknown()),
  errors: [],
});

/** What does a type of refusal mean, and what is to be done? The `type` of a problem is this address. */
export const problemPageRoute = defineRoute({
  id: "problems.page",
  method: "GET",
  path: "/problems/{page}",
  summary: "What a type of problem means and what to do",
  permission: { public: "Whoever is refused may read why, signed in or not" },
  params: z.object({ page: z.string() }),
  status: 200,
  response: binary("text/markdown; charset=utf-8"),
  errors: ["not-found"],
});

/** Which routes are there, for people? */
export const docsRoute = defineRoute({
  id: "docs",
  method: "GET",
  path: "/docs",
  summary: "The description as a page",
  permission: { public: readers },
  status: 200,
  response: binary("text/html; charset=utf-8"),
  errors: [],
});

/** What does that page load? */
export const docsFileRoute = defineRoute({
  id: "docs.file",
  method: "GET",
  path: "/docs/{file}",
  summary: "A part of that page",
  permission: { public: readers },
  params: z.object({
    file: z.enum(["swagger-ui.css", "swagger-ui-bundle.js", "start.js", "favicon-32x32.png"]),
  }),
  status: 200,
  response: binary("application/octet-stream"),
  errors: ["not-found"],
});
