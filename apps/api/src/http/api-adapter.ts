import { FastifyAdapter } from "@nestjs/platform-fastify";
import { LogController, type FastifyReply, type FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { Env } from "../env.js";
import { sendProblem } from "../problems/problem-writer.js";

/** Nest would install handlers that speak its own error format; the transport installs problem details instead. */
export class ApiAdapter extends FastifyAdapter {
  override setErrorHandler(): ReturnType<FastifyAdapter["setErrorHandler"]> {
    return this.getInstance();
  }

  override setNotFoundHandler(): ReturnType<FastifyAdapter["setNotFoundHandler"]> {
    return this.getInstance();
  }
}

/** Which Fastify stands under Nest? Proxies are believed only when named, and bodies are read by the route itself. */
export function createAdapter(env: Env, logger: Logger, newId: () => string): ApiAdapter {
  const options = {
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newId,
    trustProxy: env.TRUSTED_PROXIES.length === 0 ? false : [...env.TRUSTED_PROXIES],
    requestTimeout: env.REQUEST_TIMEOUT_SECONDS * 1000,
    bodyLimit: env.IMPORT_MAX_BYTES,
    forceCloseConnections: "idle" as const,
    return503OnClosing: false,
    skipMiddie: true,
    multipart: false as const,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(request, reply, { code: "http.malformed-request" });
    },
  };
  return new ApiAdapter(options);
}
