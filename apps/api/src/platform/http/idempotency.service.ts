import { Injectable } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import { Clock } from "../clock/clock.js";
import { RefusalError } from "../problems/failure.js";
import type { Caller } from "./caller.js";
import { IdempotencyRepository, type IdempotencyClaim } from "./idempotency.repository.js";
import type { PreparedReply } from "./reply-maker.js";

/** A key stands for its request this long; whoever repeats a request later makes a new one. */
const rememberedMs = 24 * 60 * 60 * 1000;
const acceptable = /^[\x21-\x7e]{1,255}$/;

/** Gives the first answer again to a request that is sent again with its key. */
@Injectable()
export class IdempotencyService {
  constructor(
    private readonly repository: IdempotencyRepository,
    private readonly clock: Clock,
  ) {}

  /** Which key did the request carry? **Fails** `http.invalid-request` for one that is no token of 1 to 255 characters. */
  keyOf(request: FastifyRequest): string | undefined {
    const key = request.headers["idempotency-key"];
    if (key === undefined) return undefined;
    if (typeof key === "string" && acceptable.test(key)) return key;
    const message = "send 1 to 255 visible ASCII characters";
    throw new RefusalError({
      code: "http.invalid-request",
      errors: [{ pointer: "/headers/idempotency-key", message }],
    });
  }

  /**
   * Runs `work` once a key, inside the caller's transaction; what creates nothing leaves the key free.
   * **Fails** `idempotency.key-reused` when the key stands for another request.
   */
  async once(
    caller: Caller,
    key: string,
    requestSha256: string,
    work: () => Promise<PreparedReply>,
  ): Promise<PreparedReply> {
    const { organisationId, personId } = caller.actor;
    const claim: IdempotencyClaim = {
      organisationId,
      personId,
      key,
      requestSha256,
      claimedAt: this.clock.now(),
    };
    await this.repository.forget(
      organisationId,
      personId,
      new Date(claim.claimedAt.getTime() - rememberedMs),
    );
    if (!(await this.repository.claim(claim))) return this.replay(claim);
    const reply = await work();
    if (isCreation(reply)) await this.repository.complete(claim, storable(reply));
    else await this.repository.release(claim);
    return reply;
  }

  /**
   * What was answered under this key before, if anything was? Asked before an upload is read, in the caller's transaction.
   * **Fails** `idempotency.key-reused` when the key stands for another request.
   */
  async findFirst(caller: Caller, key: string, requestSha256: string): Promise<PreparedReply | undefined> {
    const { organisationId, personId } = caller.actor;
    const before = new Date(this.clock.now().getTime() - rememberedMs);
    await this.repository.forget(organisationId, personId, before);
    const known = await this.repository.find(organisationId, personId, key);
    if (known === undefined) return undefined;
    return this.replay({ organisationId, personId, key, requestSha256 });
  }

  private async replay(claim: Omit<IdempotencyClaim, "claimedAt">): Promise<PreparedReply> {
    const first = await this.repository.find(claim.organisationId, claim.personId, claim.key);
    if (first?.requestSha256 !== claim.requestSha256)
      throw new RefusalError({ code: "idempotency.key-reused" });
    return {
      status: first.status,
      headers: { ...first.headers, "idempotent-replay": "true" },
      payload: first.payload,
    };
  }
}

/** A preview answers plain success and creates nothing; created and accepted lie above it. */
function isCreation(reply: PreparedReply): boolean {
  const plainSuccess = 200;
  return reply.status !== plainSuccess;
}

function storable(reply: PreparedReply): {
  status: number;
  headers: Record<string, string>;
  payload: string;
} {
  if (typeof reply.payload === "function") throw new Error("a streamed reply cannot be replayed");
  const payload = reply.payload === null ? "" : reply.payload.toString();
  return { status: reply.status, headers: { ...reply.headers }, payload };
}
