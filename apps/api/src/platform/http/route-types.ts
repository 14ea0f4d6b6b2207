import type { Action } from "@interphase/access";
import type { BinaryMedia, LinesMedia, MultipartBody, RouteShape } from "@interphase/contract";
import type { z } from "zod";
import type { Failure } from "../problems/failure.js";
import type { AskingCaller, Caller } from "./caller.js";
import type { EntityTags } from "./entity-tags.js";
import type { RequestScope } from "./request-scope.js";

type Flat<T> = { [K in keyof T]: T[K] } & {};

/** A file as it arrived, whole. `sha256` is of its bytes, in hex. */
export interface UploadedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

type ParamsOf<R> = R extends { readonly params: infer P extends z.ZodType }
  ? { params: z.output<P> }
  : unknown;
type QueryOf<R> = R extends { readonly query: infer Q extends z.ZodType } ? { query: z.output<Q> } : unknown;
type BodyOf<R> = R extends { readonly body: infer B }
  ? B extends z.ZodType
    ? { body: z.output<B> }
    : B extends MultipartBody<infer F>
      ? { fields: z.output<F>; file: UploadedFile }
      : { bytes: Buffer }
  : unknown;
type MatchOf<R> = R extends { readonly headers: { readonly ifMatch: infer M } }
  ? { ifMatch: M extends "required" ? EntityTags : EntityTags | null }
  : unknown;
type CallerOf<R> = R extends { readonly permission: { readonly public: string } }
  ? unknown
  : R extends { readonly permission: { readonly action: infer Name } }
    ? { caller: AskingCaller<Name & Action> }
    : { caller: Caller };
type KeyOf<R> = R extends {
  readonly permission: { readonly public: string };
  readonly headers: { readonly idempotencyKey: true };
}
  ? { idempotencyKey: string | null }
  : unknown;

/** What a network tells about a request. */
export interface Origin {
  readonly requestId: string;
  readonly networkAddress: string;
  readonly userAgent: string | null;
}

/** What does a handler get? Everything parsed by the route's contract; `caller` unless the route is public, with the action that the route asks for; a public route that takes an idempotency key gets it, since nobody's answers are kept. */
export type InputOf<R extends RouteShape> = Flat<
  { origin: Origin } & ParamsOf<R> & QueryOf<R> & BodyOf<R> & MatchOf<R> & KeyOf<R> & CallerOf<R>
>;

/** What is known of a request when the file of its form begins? Everything that a handler gets but the file. */
export type FileAskedOf<R extends RouteShape> = Omit<InputOf<R>, "file" | "idempotencyKey">;

/** What does a handler get that reads an upload? Also how long somebody waits for it. */
export type ScopedInputOf<R extends RouteShape> = InputOf<R> & { readonly scope: RequestScope };

/**
 * A download. `bytes` is the whole of it, or a function that streams it after the transaction has been committed (and opens
 * its own if it needs one).
 */
export interface BinaryReply {
  readonly bytes: Uint8Array | (() => AsyncIterable<Uint8Array>);
  readonly fileName?: string;
  readonly contentType?: string;
}

type ValueOf<Spec> = Spec extends z.ZodType
  ? { readonly value: z.input<Spec> }
  : Spec extends LinesMedia<infer Item>
    ? { readonly value: () => AsyncIterable<z.input<Item>> }
    : Spec extends BinaryMedia
      ? { readonly value: BinaryReply }
      : { readonly value?: undefined };
type EtagOf<R> = R extends { readonly headers: { readonly etag: true } }
  ? { readonly etag: string }
  : unknown;
type AnswerOf<R> = R extends { readonly responses: infer S }
  ? { [K in keyof S & number]: { readonly status: K } & ValueOf<S[K]> }[keyof S & number]
  : ValueOf<R extends { readonly response: infer Spec } ? Spec : null>;

/** What may a handler return? A refusal rolls its transaction back. */
export type ResultOf<R extends RouteShape> =
  ({ readonly ok: true } & AnswerOf<R> & EtagOf<R>) | { readonly ok: false; readonly failure: Failure };

/** What is left to do in the caller's transaction once an upload is read; or why nothing is. */
export type RemainderOf<R extends RouteShape> =
  (() => Promise<ResultOf<R>>) | { readonly ok: false; readonly failure: Failure };

/** A result whose route is known only at run time. */
export interface LooseResult {
  readonly ok: true;
  readonly status?: number;
  readonly value?: unknown;
  readonly etag?: string;
}
