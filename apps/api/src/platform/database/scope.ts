import { z } from "zod";

/**
 * In whose name does a transaction read and write?
 * **Shape** `organisationId` is the session's organisation, null for people who act without one (they see no private row).
 * `personId` is null for jobs that belong to an organisation and no longer to one person.
 */
export interface ActorScope {
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly purpose?: Purpose;
}

/**
 * For which purpose of its own may the api read rows about people that are not the actor's?
 * **Shape** No purpose opens a table of an organisation's content; those know only their owner.
 */
export type Purpose =
  "authentication" | "directory" | "mail" | "audit" | "tokens" | "break-glass" | "applications";

/** Nobody in particular: public tables only. */
export const anonymousScope: ActorScope = Object.freeze({ organisationId: null, personId: null });

/** The api itself, for one purpose and in nobody's name. */
export function systemScope(purpose: Purpose): ActorScope {
  return { organisationId: null, personId: null, purpose };
}

const uuid = z.uuid();
const purposeName = z.string().regex(/^[a-z-]+$/);

/**
 * Which SQL opens a transaction for this actor?
 * **Shape** One text, so that BEGIN and the settings travel in one round trip; both ids are checked to be UUIDs first.
 */
export function beginStatement(scope: ActorScope): string {
  const settings = [
    ["app.org_id", scope.organisationId],
    ["app.person_id", scope.personId],
  ].flatMap(([name, value]) =>
    value == null ? [] : [`set_config('${name ?? ""}', '${uuid.parse(value)}', true)`],
  );
  if (scope.purpose !== undefined)
    settings.push(`set_config('app.reach', '${purposeName.parse(scope.purpose)}', true)`);
  return settings.length === 0 ? "BEGIN" : `BEGIN; SELECT ${settings.join(", ")}`;
}
