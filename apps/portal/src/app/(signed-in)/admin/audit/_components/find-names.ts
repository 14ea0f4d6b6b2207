import type { AuditEvent } from "@interphase/audit/contract";
import { peopleRoute, type Me } from "@interphase/identity/contract";
import { tryCallApi } from "@/server/api";

/** By which names does the reader know the people of these events? Those the record names, and those they administer. */
export async function findNames(me: Me, events: readonly AuditEvent[]): Promise<Map<string, string>> {
  const names = new Map<string, string>([[me.id, me.displayName]]);
  if (me.organisation !== null) names.set(me.organisation.id, me.organisation.name);
  const isFull = events.some(({ form }) => form === "full");
  if (isFull && me.abilities.includes("person.read")) {
    const people = await tryCallApi(peopleRoute, { query: { limit: 200 } });
    if (people.ok) for (const person of people.value.items) names.set(person.id, person.displayName);
  }
  for (const { actor, onBehalfOf } of events)
    for (const person of [actor, onBehalfOf])
      if (person !== null && person.personId !== null && person.displayName !== null)
        names.set(person.personId, person.displayName);
  return names;
}
