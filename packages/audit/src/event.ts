import { canonicalJson, type CanonicalValue } from "./canonical-json.js";

/** How did an act end? */
export type EventOutcome = "success" | "denied" | "failed";

/** A fact of an event: a value, or a short list of values. */
export type EventFact = string | number | boolean | null | readonly (string | number)[];

/**
 * Everything that is hashed of one event.
 * **Units and range** `salt` is 16 random bytes in lower-case hex; `occurredAt` an ISO instant; persons are pseudonyms.
 */
export interface EventInput {
  readonly scope: string;
  readonly occurredAt: string;
  readonly actor: string | null;
  readonly onBehalfOf: string | null;
  readonly outcome: EventOutcome;
  readonly action: string;
  readonly target: { readonly kind: string; readonly id: string } | null;
  readonly facts: Readonly<Record<string, EventFact>>;
  readonly requestId: string | null;
  readonly salt: string;
}

/** The two canonical texts of an event: `summary` is what an auditor of another scope sees, `payload` the salted rest. */
export interface EventTexts {
  readonly summary: string;
  readonly payload: string;
}

const actionPattern = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;
const namePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
const maxFacts = 40;
const maxText = 500;
const maxList = 50;

/** Of which class is an action? What stands before its first dot: the room it happened in, and nothing of what was done there. */
export function actionClassOf(action: string): string {
  return action.split(".", 1)[0] ?? "";
}

/**
 * Which texts are hashed for an event?
 * **Fails** by throwing for an action or a fact's name that is none; long texts are cut, never refused: an act must not fail
 * because its record says too much.
 */
export function composeEvent(event: EventInput): EventTexts {
  if (!actionPattern.test(event.action)) throw new Error(`no action: ${event.action}`);
  const summary = canonicalJson({
    actionClass: actionClassOf(event.action),
    actor: event.actor,
    occurredAt: event.occurredAt,
    onBehalfOf: event.onBehalfOf,
    outcome: event.outcome,
    scope: event.scope,
  });
  const target =
    event.target === null ? null : { id: textOf(event.target.id), kind: textOf(event.target.kind) };
  const payload = canonicalJson({
    action: event.action,
    facts: factsOf(event.facts),
    requestId: event.requestId === null ? null : textOf(event.requestId),
    salt: event.salt,
    target,
  });
  return { summary, payload };
}

function factsOf(facts: EventInput["facts"]): Record<string, CanonicalValue> {
  const entries = Object.entries(facts).filter(([, value]) => (value as unknown) !== undefined);
  const wrong = entries.find(([name]) => !namePattern.test(name));
  if (wrong !== undefined) throw new Error(`no name of a fact: ${wrong[0]}`);
  return Object.fromEntries(entries.slice(0, maxFacts).map(([name, value]) => [name, factOf(value)]));
}

function factOf(value: EventFact): CanonicalValue {
  if (typeof value === "string") return textOf(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value === null || typeof value === "boolean") return value;
  return value.slice(0, maxList).map(factOf);
}

/** PostgreSQL holds no U+0000 in JSON, canonical JSON no half of a pair. */
const textOf = (text: string) => text.slice(0, maxText).replace(/\p{Surrogate}|\0/gu, "\uFFFD");
