import type { RouteShape } from "@interphase/contract";
import { NestFactory } from "@nestjs/core";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { AppModule } from "./app.module.js";
import type { Feature } from "./platform/process/feature.js";
import { Clock } from "./platform/clock/clock.js";
import type { Env } from "./platform/process/env.js";
import { featuresOf } from "./features.js";
import { createAdapter, type ApiAdapter } from "./platform/http/api-adapter.js";
import { RouteBinder } from "./platform/http/route-binder.js";
import { answerTheRest, prepareTransport } from "./platform/http/transport.js";
import { nestLoggerOf } from "./platform/process/logger.js";
import { DescriptionService } from "./platform/operations/description.service.js";
import { MetricsService } from "./platform/operations/metrics.service.js";

/** The api, bound and ready to listen, with the contracts of all its routes. */
export interface App {
  readonly nest: NestFastifyApplication;
  readonly routes: readonly RouteShape[];
  /** Listens and tells the address. */
  listen(): Promise<string>;
  /** Answers what has begun, refuses what comes, closes the pool. */
  close(): Promise<void>;
}

/** Builds the api. **Fails** when a route has no contract, or two share an address. */
export async function createApp(
  env: Env,
  logger: Logger,
  features: readonly Feature[] = featuresOf(env),
): Promise<App> {
  const clock = new Clock();
  const adapter = createAdapter(env, logger, () => clock.newId());
  const options = { bodyParser: false, abortOnError: false, logger: nestLoggerOf(logger) };
  const root = AppModule.forRoot(env, features);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares a class, and takes any object of its shape
  const nest = await NestFactory.create<NestFastifyApplication>(root, adapter, options);
  let routes: readonly RouteShape[];
  try {
    routes = await bindAll(nest, adapter, env);
  } catch (error) {
    await nest.close();
    throw error;
  }
  return {
    nest,
    routes,
    listen: async () => {
      await nest.listen(env.API_PORT, env.API_HOST);
      return nest.getUrl();
    },
    close: () => nest.close(),
  };
}

/** Binds every route; the order matters: what all requests pass, the routes, what answers the rest. */
async function bindAll(
  nest: NestFastifyApplication,
  adapter: ApiAdapter,
  env: Env,
): Promise<readonly RouteShape[]> {
  const fastify = adapter.getInstance<FastifyInstance>();
  const metrics = nest.get(MetricsService, { strict: false });
  await prepareTransport(fastify, (route, method, status, seconds) =>
    metrics.observe(route, method, status, seconds),
  );
  const limits = { bodyBytes: env.BODY_MAX_BYTES, fileBytes: env.IMPORT_MAX_BYTES };
  const routes = nest.get(RouteBinder, { strict: false }).bind(fastify, limits);
  answerTheRest(fastify, routes);
  nest.get(DescriptionService, { strict: false }).describe(routes);
  await nest.init();
  return routes;
}
