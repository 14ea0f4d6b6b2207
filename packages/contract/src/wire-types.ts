import type { z } from "zod";
import type { BinaryMedia, LinesMedia, MultipartBody } from "./media.js";
import type { RouteShape } from "./route.js";

type Flat<T> = { [K in keyof T]: T[K] } & {};

/** The file a client sends with a form. */
export interface FileToSend {
  readonly name: string;
  readonly content: Blob;
}

type ParamsInput<R> = R extends { readonly params: infer P extends z.ZodType }
  ? { readonly params: z.input<P> }
  : unknown;
type QueryInput<R> = R extends { readonly query: infer Q extends z.ZodType }
  ? { readonly query?: z.input<Q> }
  : unknown;
type BodyInput<R> = R extends { readonly body: infer B }
  ? B extends z.ZodType
    ? { readonly body: z.input<B> }
    : B extends MultipartBody<infer F>
      ? { readonly fields: z.input<F>; readonly file: FileToSend }
      : { readonly bytes: Blob }
  : unknown;
type KeyInput<R> = R extends { readonly headers: { readonly idempotencyKey: true } }
  ? { readonly idempotencyKey?: string }
  : unknown;
type MatchInput<R> = R extends { readonly headers: { readonly ifMatch: "required" } }
  ? { readonly ifMatch: string }
  : R extends { readonly headers: { readonly ifMatch: "optional" } }
    ? { readonly ifMatch?: string }
    : unknown;

/** What must a client give to call a route? */
export type CallInput<R extends RouteShape> = Flat<
  ParamsInput<R> & QueryInput<R> & BodyInput<R> & KeyInput<R> & MatchInput<R>
>;

/** A download as the client sees it: its bytes have not been read yet. */
export interface Download {
  readonly contentType: string;
  readonly fileName: string | null;
  readonly body: ReadableStream<Uint8Array> | null;
}

/** Which value does a client get for one response of a route? */
export type Received<Spec> = Spec extends z.ZodType
  ? z.output<Spec>
  : Spec extends LinesMedia<infer Item>
    ? AsyncIterable<z.output<Item>>
    : Spec extends BinaryMedia
      ? Download
      : undefined;

type Answer<Status, Spec> = {
  readonly ok: true;
  readonly status: Status;
  readonly value: Received<Spec>;
  readonly etag: string | null;
};

/** Which good answers can a client get from a route? One for each status, told apart by `status`. */
export type Answers<R extends RouteShape> = R extends { readonly responses: infer S }
  ? { [K in keyof S & number]: Answer<K, S[K]> }[keyof S & number]
  : R extends { readonly status: infer Status extends number }
    ? Answer<Status, R extends { readonly response: infer Spec } ? Spec : null>
    : never;
