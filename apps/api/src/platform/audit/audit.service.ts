/**
 * What can be said of an act without naming a person: counts, codes, dates, the ids of things.
 * **Units and range** At most 40 facts; names of letters, digits, dots and dashes; texts of at most 500 characters. Never a
 * display name, an e-mail or a network address, and never a value of a private row.
 */
export type AuditFacts = Readonly<
  Record<string, string | number | boolean | null | readonly (string | number)[]>
>;

/** To which thing was it done? `id` is an id, or the name of what has none. */
export interface AuditTarget {
  readonly kind: string;
  readonly id: string;
}

/** In which chain does an event stand? One for the platform, one for the alliance, one for each organisation. */
export type AuditScope = "platform" | "alliance" | `organisation:${string}`;

/** How did it end? */
export type AuditOutcome = "success" | "denied" | "failed";

/** Personal data beside an event, outside the hash, so that it can be forgotten without breaking the chain. */
export interface AuditPersonal {
  readonly displayName?: string | undefined;
  readonly email?: string | undefined;
  readonly networkAddress?: string | undefined;
  readonly userAgent?: string | undefined;
}

/** What a service adds to the event that the pipeline makes of its request. */
export interface AuditDescription {
  readonly action?: string | undefined;
  readonly scope?: AuditScope | undefined;
  readonly target?: AuditTarget | undefined;
  readonly facts?: AuditFacts | undefined;
  readonly onBehalfOf?: string | null | undefined;
  readonly personId?: string | null | undefined;
}

/**
 * One event beyond the one that the pipeline makes.
 * **Shape** What is left out comes from the transaction: its person acts, in its organisation's chain, or the alliance's.
 */
export interface AuditRecord extends AuditDescription {
  readonly action: string;
  readonly outcome?: AuditOutcome | undefined;
  readonly personal?: AuditPersonal | undefined;
  /**
   * The act is nobody's: it fell due, or came from somebody without an account. Nothing of the request is kept, since no erasure
   * of a person would ever reach it.
   */
  readonly isNobodys?: true | undefined;
}

/**
 * Who keeps the record of what was done? Every feature calls this, and nothing else of the audit.
 * **Shape** The pipeline records every successful route that is not a GET, and every export, by itself (action is the
 * route's id); a service calls `describe` to say what it was done to, and `record` only for an event of its own. One that
 * opens its own transactions records the route's event itself, under the route's id, so that act and record are one.
 */
export abstract class AuditService {
  /** Adds an event to the current transaction: both are committed, or neither. **Fails** outside a transaction. */
  abstract record(event: AuditRecord): void;

  /** Adds to the event that the pipeline makes of this request; later facts are added to earlier ones. Outside a request it does nothing. */
  abstract describe(description: AuditDescription): void;

  /** Keeps the pipeline from making its event: a route that records its own (a preview that changes nothing). */
  abstract omit(): void;
}

/** The chain of one organisation. */
export function organisationScope(organisationId: string): AuditScope {
  return `organisation:${organisationId}`;
}
