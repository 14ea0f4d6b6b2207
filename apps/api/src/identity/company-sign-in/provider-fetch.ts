import type { ProviderFault } from "@interphase/identity";
import { lookup, type LookupAddress, type LookupOptions } from "node:dns";
import { request as requestPlain, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestEncrypted } from "node:https";
import type { LookupFunction } from "node:net";
import type { CustomFetchOptions } from "openid-client";
import { isOpenAddress, isOpenUrl } from "./provider-address.js";

/** What keeps a provider from being used? */
export class ProviderFaultError extends Error {
  constructor(
    readonly fault: ProviderFault,
    options?: ErrorOptions,
  ) {
    super(`a provider cannot be used: ${fault}`, options);
  }
}

/** A provider answers in this time, all in all, and not more than this. */
const patienceMs = 8_000;
const mostBytes = 512 * 1024;
const bodilessStatuses = new Set([204, 205, 304]);

/** How are providers asked over the network? */
export type ProviderFetch = (url: string, options: CustomFetchOptions) => Promise<Response>;

/**
 * Asks providers alone what is asked of providers.
 * **Shape** Every address is checked as written and once more when its name has been resolved, and that very address is
 * connected to; no redirection is followed; time and size are bounded. **Fails** with `ProviderFaultError`.
 */
export function createProviderFetch(isLoopbackOpen: boolean): ProviderFetch {
  return async (url, options) => {
    if (!isOpenUrl(url, isLoopbackOpen)) throw new ProviderFaultError("address-not-allowed");
    const late = AbortSignal.timeout(patienceMs);
    try {
      const answer = await open(url, options, { lookup: guardedLookup(isLoopbackOpen), signal: late });
      return await toResponse(answer);
    } catch (error) {
      if (error instanceof ProviderFaultError) throw error;
      throw new ProviderFaultError(late.aborted ? "too-slow" : "unreachable", { cause: error });
    }
  };
}

function open(
  url: string,
  { method, headers, body }: CustomFetchOptions,
  guarded: Pick<RequestOptions, "lookup" | "signal">,
): Promise<IncomingMessage> {
  const request = url.startsWith("https:") ? requestEncrypted : requestPlain;
  const payload = body === undefined || body === null ? undefined : Buffer.from(textOf(body));
  return new Promise((resolve, reject) => {
    const length = payload === undefined ? {} : { "content-length": String(payload.length) };
    const sent = request(url, { ...guarded, method, headers: { ...headers, ...length }, agent: false });
    sent.once("response", resolve);
    sent.once("error", reject);
    sent.end(payload);
  });
}

function textOf(body: NonNullable<CustomFetchOptions["body"]>): string {
  if (typeof body === "string" || body instanceof URLSearchParams) return body.toString();
  throw new Error("a provider is sent texts alone");
}

async function toResponse(answer: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new ProviderFaultError("not-openid");
    chunks.push(chunk);
  }
  const status = answer.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  return new Response(bodilessStatuses.has(status) ? null : Buffer.concat(chunks), { status, headers });
}

/** Resolves a name, and refuses it when any of its addresses is not open: what was checked is what is connected to. */
function guardedLookup(isLoopbackOpen: boolean): LookupFunction {
  return (hostname, options, callback) => {
    const all: LookupOptions & { all: true } = { ...options, all: true };
    lookup(hostname, all, (error: NodeJS.ErrnoException | null, found: LookupAddress[] | undefined) => {
      const isClosed = found?.some(({ address }) => !isOpenAddress(address, isLoopbackOpen)) ?? false;
      const refusal = isClosed ? new ProviderFaultError("address-not-allowed") : error;
      const first = found?.[0];
      if (refusal !== null || first === undefined) callback(refusal ?? new Error("no address"), "", 0);
      else if (options.all === true) callback(null, found ?? []);
      else callback(null, first.address, first.family);
    });
  };
}
