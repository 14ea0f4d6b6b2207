import { problemMediaType } from "@interphase/contract";
import { FastifyAdapter } from "@nestjs/platform-fastify";
import {
  LogController,
  type ConnectionError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import type { Socket } from "node:net";
import type { Logger } from "pino";
import type { Env } from "../process/env.js";
import { problemOf, sendProblem } from "../problems/problem-writer.js";

/** Nest would install handlers that speak its own error format; the transport installs problem details instead. */
export class ApiAdapter extends FastifyAdapter {
  override setErrorHandler(): ReturnType<FastifyAdapter["setErrorHandler"]> {
    return this.getInstance();
  }

  override setNotFoundHandler(): ReturnType<FastifyAdapter["setNotFoundHandler"]> {
    return this.getInstance();
  }
}

/** A request that is not HTTP, or never ends, has no route and no reply: the answer goes straight to its connection. */
function answerBrokenRequest(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const isLate = error.code === "ERR_HTTP_REQUEST_TIMEOUT";
  const problem = problemOf({ code: isLate ? "http.body-timeout" : "http.malformed-request" }, "none");
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${String(problem.status)} ${isLate ? "Request Timeout" : "Bad Request"}`,
    `content-type: ${problemMediaType}`,
    `content-length: ${String(Buffer.byteLength(body))}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
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
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(request, reply, { code: "http.malformed-request" });
    },
  };
  return new ApiAdapter(options);
}
