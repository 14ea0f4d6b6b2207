import type { Action, Actor, Asked, Grant } from "@interphase/access";

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

/** Who sent a request to a route that asks for an action? */
export type AskingCaller<Name extends Action = Action> = Caller & Asked<Name>;

/**
 * Which service tells whose token this is? Undefined for a token that is unknown, ended or revoked; `networkAddress` is
 * where the request came from.
 */
export abstract class Authenticator {
  abstract authenticate(token: string, networkAddress: string): Promise<Caller | undefined>;
}
