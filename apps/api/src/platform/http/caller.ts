import type { Actor, Grant } from "@interphase/access";

/**
 * Who sent this request?
 * **Shape** `sessionId` is null for an access token, `tokenId` for a session. `withheld` are roles that wait for a second
 * factor; they are not among the actor's grants.
 */
export interface Caller {
  readonly actor: Actor;
  readonly sessionId: string | null;
  readonly tokenId: string | null;
  readonly withheld: readonly Grant[];
  readonly hasSecondFactor: boolean;
}

/**
 * Which service tells whose token this is? Undefined for a token that is unknown, ended or revoked; `networkAddress` is
 * where the request came from.
 */
export abstract class Authenticator {
  abstract authenticate(token: string, networkAddress: string): Promise<Caller | undefined>;
}
