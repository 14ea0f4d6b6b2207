import type { RouteShape } from "@interphase/contract";
import "reflect-metadata";
import type { Failure } from "../problems/failure.js";
import type { FileAskedOf, InputOf, RemainderOf, ResultOf, ScopedInputOf } from "./route-types.js";

/** How does a handler meet the database? `none` is for public routes without private rows, and for those that open their own. */
export interface RouteOptions {
  readonly transaction?: "actor" | "none";
}

/** What `@Route` leaves on a controller's method. */
export interface RouteBinding {
  readonly contract: RouteShape;
  readonly transaction: "actor" | "after-reading" | "none";
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

/**
 * Binds a method that reads an upload before it does anything else: it runs without a transaction, and gives what is left to
 * do in the caller's. So nothing holds a connection while a file is read, and all that is done is done whole.
 */
export function UploadRoute<const R extends RouteShape>(contract: R) {
  return <Handler extends (input: ScopedInputOf<R>) => Promise<RemainderOf<R>>>(
    target: object,
    name: string,
    _descriptor: TypedPropertyDescriptor<Handler>,
  ): void => {
    const binding: RouteBinding = { contract, transaction: "after-reading" };
    Reflect.defineMetadata(bindingKey, binding, target, name);
  };
}

const beforeFileKey = Symbol("interphase:before-file");

/**
 * Binds a method that is asked when the file of this route's form begins, before a byte of it is kept: it gets everything but the
 * file. Whoever it refuses has sent what nobody reads. The handler asks again in its transaction, which is what counts.
 */
export function BeforeFile<const R extends RouteShape>(contract: R) {
  return <Handler extends (input: FileAskedOf<R>) => Promise<FileAnswer>>(
    target: object,
    name: string,
    _descriptor: TypedPropertyDescriptor<Handler>,
  ): void => {
    const known = beforeFileMethods(target);
    Reflect.defineMetadata(beforeFileKey, { ...known, [contract.id]: name }, target);
  };
}

/** May the file of a form be read? */
export type FileAnswer = { readonly ok: true } | { readonly ok: false; readonly failure: Failure };

/** Which method is asked before the file of each route is read, by the route's id? */
export function beforeFileMethods(prototype: object): Readonly<Record<string, string>> {
  return (Reflect.getMetadata(beforeFileKey, prototype) ?? {}) as Readonly<Record<string, string>>;
}

/** Which contract is this method bound to? */
export function bindingOf(prototype: object, name: string): RouteBinding | undefined {
  return Reflect.getMetadata(bindingKey, prototype, name) as RouteBinding | undefined;
}
