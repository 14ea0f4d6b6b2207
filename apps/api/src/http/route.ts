import type { RouteShape } from "@interphase/contract";
import "reflect-metadata";
import type { InputOf, ResultOf } from "./route-types.js";

/** How does a handler meet the database? `none` is for public routes without private rows, and for those that open their own. */
export interface RouteOptions {
  readonly transaction?: "actor" | "none";
}

/** What `@Route` leaves on a controller's method. */
export interface RouteBinding {
  readonly contract: RouteShape;
  readonly transaction: "actor" | "none";
}

const bindingKey = Symbol("interphase:route");

/**
 * Binds a controller's method to the contract of its endpoint; another argument or return type does not compile.
 * **Shape** a public GET runs without a transaction, everything else in the caller's, unless `options` says otherwise.
 */
export function Route<const R extends RouteShape>(contract: R, options: RouteOptions = {}) {
  return <Handler extends (input: InputOf<R>) => Promise<ResultOf<R>>>(
    target: object,
    name: string,
    _descriptor: TypedPropertyDescriptor<Handler>,
  ): void => {
    const isPublicRead = "public" in contract.permission && contract.method === "GET";
    const transaction = options.transaction ?? (isPublicRead ? "none" : "actor");
    Reflect.defineMetadata(bindingKey, { contract, transaction } satisfies RouteBinding, target, name);
  };
}

/** Which contract is this method bound to? */
export function bindingOf(prototype: object, name: string): RouteBinding | undefined {
  return Reflect.getMetadata(bindingKey, prototype, name) as RouteBinding | undefined;
}
