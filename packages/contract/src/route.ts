import type { z } from "zod";
import type { BinaryMedia, LinesMedia, MultipartBody } from "./media.js";

/** With which HTTP methods can a route be called? */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Who may call a route at all? Exactly one of: anyone (say why), anyone signed in, whoever the policy allows an action. */
export type Permission =
  { readonly public: string } | { readonly signedIn: true } | { readonly action: string };

/** With which status is whoever has the answer already told so? **Source** RFC 9110, section 15.4.5 */
export const notModifiedStatus = 304;

/**
 * Which of the agreed headers does a route understand? `etag` says that its answer carries one, `ifNoneMatch` that the tag is of the whole
 * answer, the same for everybody: who names it has the answer and is told so.
 */
export interface RouteHeaders {
  readonly idempotencyKey?: true;
  readonly ifMatch?: "required" | "optional";
  readonly etag?: true;
  readonly ifNoneMatch?: true;
}

/** What may a request carry? */
export type BodySpec = z.ZodType | MultipartBody | BinaryMedia;
/** What may a good answer carry? */
export type ResponseSpec = z.ZodType | BinaryMedia | LinesMedia;

/**
 * What may be said about an endpoint?
 * **Shape** either `status` with `response` (no `response` means an empty body), or `responses` by status where an
 * endpoint has several good answers (`null` is an empty body). `errors` are failure codes beyond those every route has.
 * `bodyBytes` is how large its JSON may be where the deployment allows less for all routes.
 * `session` says that an access token never passes, whatever its scopes: what manages identities and secrets wants a
 * person at the other end.
 */
export interface RouteShape {
  readonly id: string;
  readonly method: Method;
  readonly path: `/${string}`;
  readonly summary: string;
  readonly description?: string;
  readonly permission: Permission;
  readonly session?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: RouteHeaders;
  readonly body?: BodySpec;
  readonly bodyBytes?: number;
  readonly status?: number;
  readonly response?: ResponseSpec;
  readonly responses?: Readonly<Record<number, ResponseSpec | null>>;
  readonly errors: readonly string[];
}

type Placeholder<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;
type ParamName<R> = R extends { readonly params: infer P extends z.ZodObject }
  ? keyof z.input<P> & string
  : never;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type PathFault<R extends RouteShape> =
  Same<Placeholder<R["path"]>, ParamName<R>> extends true
    ? unknown
    : { readonly params: `the path names {${Placeholder<R["path"]>}}, params names {${ParamName<R>}}` };
type AnswerFault<R extends RouteShape> = R extends { readonly responses: object }
  ? R extends { readonly status: number }
    ? { readonly responses: "give status with response, or responses, not both" }
    : unknown
  : R extends { readonly status: number }
    ? unknown
    : { readonly status: "give status with response, or responses" };

/** What is one HTTP endpoint? Returns its argument; a path placeholder without its param, or the reverse, does not compile. */
export function defineRoute<const R extends RouteShape>(route: R & PathFault<R> & AnswerFault<R>): R {
  return route;
}

/** With which statuses does a route answer well, and what does each carry? Ascending by status. */
export function responsesOf(route: RouteShape): readonly { status: number; spec: ResponseSpec | null }[] {
  if (route.responses !== undefined) {
    return Object.entries(route.responses).map(([status, spec]) => ({ status: Number(status), spec }));
  }
  if (route.status === undefined) throw new Error(`route ${route.id} declares no status`);
  return [{ status: route.status, spec: route.response ?? null }];
}

/** Which names stand in braces in a path, in order? */
export function placeholdersOf(path: string): readonly string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? "");
}
