import { colleaguesRoute, type Me } from "@interphase/identity/contract";

import { callApi } from "@/server/api";

/** Who can guide somebody: the reader, or a colleague. */
export async function findMentors(me: Me): Promise<{ value: string; label: string }[]> {
  const { items } = (await callApi(colleaguesRoute, { query: { limit: 200 } })).value;
  return [
    { value: me.id, label: me.displayName },
    ...items
      .filter(({ id }) => id !== me.id)
      .map(({ id, displayName }) => ({ value: id, label: displayName })),
  ];
}
