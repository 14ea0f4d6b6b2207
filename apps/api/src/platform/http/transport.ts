import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import type { RouteShape } from "@interphase/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { failureOf, isServerFault, sendProblem } from "../problems/problem-writer.js";

declare module "fastify" {
  interface FastifyContextConfig {
    routeId?: string;
  }
}

/** Only what the page of /docs needs; everything else is refused, to frames and forms as well. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
  },
};

/** Who is told of each answered request? */
export type RequestObserver = (route: string, method: string, status: number, seconds: number) => void;

/** Sets up what every request passes: security headers, request ids, refusals in one format, logs and figures. */
export async function prepareTransport(fastify: FastifyInstance, observe: RequestObserver): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy,
    crossOriginEmbedderPolicy: false,
    frameguard: { action: "deny" },
  });
  fastify.removeAllContentTypeParsers();
  await fastify.register(multipart);
  fastify.addContentTypeParser("*", (_request, _payload, done) => done(null));
  fastify.addHook("onRequest", (request, reply, done) => {
    void reply.header("x-request-id", request.id);
    done();
  });
  let isClosing = false;
  fastify.addHook("preClose", (done) => {
    isClosing = true;
    done();
  });
  fastify.addHook("onResponse", (request, reply, done) => {
    recordAnswer(request, reply, observe);
    // A connection that was busy when closing began would otherwise stay open, idle, and keep the process alive.
    if (isClosing) request.raw.socket.end();
    done();
  });
  fastify.setErrorHandler((error, request, reply) => {
    const failure = failureOf(error);
    if (isServerFault(failure)) request.log.error({ err: error, code: failure.code }, "request failed");
    return sendProblem(request, reply, failure);
  });
}

function recordAnswer(request: FastifyRequest, reply: FastifyReply, observe: RequestObserver): void {
  const route = request.routeOptions.config.routeId ?? "none";
  observe(route, request.method, reply.statusCode, reply.elapsedTime / 1000);
  request.log.info({ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "answered");
}

/** Answers what no route does: another method of a known address is 405, anything else 404. */
export function answerTheRest(fastify: FastifyInstance, routes: readonly RouteShape[]): void {
  const addresses = routes.map((route) => ({ method: route.method, pattern: patternOf(route.path) }));
  fastify.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?", 1)[0] ?? "";
    const methods = addresses.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    if (methods.length === 0) return sendProblem(request, reply, { code: "http.unknown-path" });
    return sendProblem(request, reply, {
      code: "http.method-not-allowed",
      allowedMethods: [...new Set(methods)],
    });
  });
}

function patternOf(path: string): RegExp {
  const literal = path.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replace(/\{[^}]*\}/g, "[^/]+")}$`);
}
