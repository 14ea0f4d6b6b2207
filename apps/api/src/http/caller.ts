import type { Actor } from "@interphase/access";

/** Who sent this request, by the session its token belongs to? */
export interface Caller {
  readonly actor: Actor;
  readonly sessionId: string;
}

/** Which service tells whose token this is? Undefined for a token that is unknown, ended or revoked. */
export abstract class Authenticator {
  abstract authenticate(token: string): Promise<Caller | undefined>;
}
