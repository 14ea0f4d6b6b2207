import type { RouteShape } from "@interphase/contract";
import { Injectable } from "@nestjs/common";
import { DiscoveryService } from "@nestjs/core";
import type { FastifyInstance } from "fastify";
import { RequestAudit } from "./request-audit.service.js";
import { Database } from "../database/database.service.js";
import { Authenticator } from "./caller.js";
import { IdempotencyService } from "./idempotency.service.js";
import type { InputLimits } from "./input-reader.js";
import { pipelineOf, type LooseHandlers, type PipelineServices } from "./pipeline.js";
import { beforeFileMethods, bindingOf, type RouteBinding } from "./route.js";

interface BoundRoute {
  readonly binding: RouteBinding;
  readonly handlers: LooseHandlers;
}

/** Nest's own mark of a method that answers a path. */
const nestPathKey = "path";

/** Finds every controller method with a contract and gives it to Fastify; a route without one keeps the app from starting. */
@Injectable()
export class RouteBinder {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly database: Database,
    private readonly authenticator: Authenticator,
    private readonly idempotency: IdempotencyService,
    private readonly audit: RequestAudit,
  ) {}

  /** Registers every route and returns their contracts, in order of path and method. */
  bind(fastify: FastifyInstance, limits: InputLimits): readonly RouteShape[] {
    const services: PipelineServices = { ...this.services(), limits };
    const bound = this.discovery.getControllers().flatMap(({ instance }) => routesOf(instance as object));
    refuseDoubles(bound);
    for (const { binding, handlers } of bound) {
      fastify.route({
        method: binding.contract.method,
        url: binding.contract.path.replace(/\{([^}]*)\}/g, ":$1"),
        config: { routeId: binding.contract.id },
        handler: pipelineOf(binding, handlers, services),
      });
    }
    return bound.map(({ binding }) => binding.contract).sort(byAddress);
  }

  private services(): Omit<PipelineServices, "limits"> {
    const { database, authenticator, idempotency, audit } = this;
    return { database, authenticator, idempotency, audit };
  }
}

function routesOf(controller: object): BoundRoute[] {
  const prototype = Object.getPrototypeOf(controller) as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method = prototype[name];
    if (name === "constructor" || typeof method !== "function") return [];
    const binding = bindingOf(prototype, name);
    if (binding !== undefined)
      return [
        { binding, handlers: handlersOf(controller, prototype, method as LooseHandlers["handler"], binding) },
      ];
    if (Reflect.hasMetadata(nestPathKey, method)) throw undeclared(controller, name);
    return [];
  });
}

function handlersOf(
  controller: object,
  prototype: Readonly<Record<string, unknown>>,
  method: LooseHandlers["handler"],
  { contract }: RouteBinding,
): LooseHandlers {
  const asked = prototype[beforeFileMethods(prototype)[contract.id] ?? ""];
  const handler = method.bind(controller);
  if (typeof asked !== "function") return { handler, beforeFile: undefined };
  return { handler, beforeFile: asked.bind(controller) as LooseHandlers["beforeFile"] };
}

const undeclared = (controller: object, name: string) =>
  new Error(`${controller.constructor.name}.${name} answers a path without a contract: use @Route`);

function refuseDoubles(bound: readonly BoundRoute[]): void {
  const seen = new Set<string>();
  for (const { binding } of bound) {
    const { id, method, path } = binding.contract;
    for (const key of [id, `${method} ${path}`]) {
      if (seen.has(key)) throw new Error(`two routes share ${key}`);
      seen.add(key);
    }
  }
}

function byAddress(a: RouteShape, b: RouteShape): number {
  const left = `${a.path} ${a.method}`;
  const right = `${b.path} ${b.method}`;
  return left < right ? -1 : Number(left > right);
}
