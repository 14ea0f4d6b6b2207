import { endOfDay, isDay, startOfDay } from "../../_words/dates";

/** What the address of the record's page says: every filter, the page and the event that is open. */
export interface AuditSearch {
  readonly scope?: string | undefined;
  readonly action?: string | undefined;
  readonly outcome?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
  readonly event?: string | undefined;
}

export const outcomes = ["success", "denied", "failed"] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is asked of the api? What an address says wrongly is left out, rather than shown as an error. */
export function auditQuery(search: AuditSearch) {
  const outcome = outcomes.find((known) => known === search.outcome);
  const { action, actor, from, to, cursor } = search;
  return {
    ...(action && action.length <= 100 && { action }),
    ...(outcome && { outcome }),
    ...(actor && uuid.test(actor) && { actor }),
    ...(from && isDay(from) && { from: startOfDay(from) }),
    ...(to && isDay(to) && { to: endOfDay(to) }),
    ...(cursor && { cursor }),
  };
}

/** Under which address does this choice of events stand? */
export function hrefOf(search: AuditSearch): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search) as [string, string | undefined][])
    if (value !== undefined && value !== "") params.set(name, value);
  const text = params.toString();
  return text === "" ? "/admin/audit" : `/admin/audit?${text}`;
}
