import type { DynamicModule, Type } from "@nestjs/common";
import type { JobKind } from "@interphase/platform";
import type { Env } from "./env.js";

/** A module of Nest, plain or configured. */
export type Feature = Type | DynamicModule;

/** What is a feature to the api's processes? What a process does not need is not made for it. */
export interface FeatureParts {
  /** Its routes, for the http process. */
  readonly api?: (env: Env) => Feature;
  /** Its jobs and recurring work, for workers. */
  readonly work?: (env: Env) => Feature;
  /** The kinds of job that it adds. */
  readonly jobKinds?: readonly JobKind[];
}
