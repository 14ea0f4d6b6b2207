import type { RouteShape } from "@interphase/contract";
import type { Asking, Place, RouteRoles } from "@interphase/contract/testing";
import { testPassword } from "../../harness/test-people.js";
import { idAt, type Ids } from "./role-route-world.js";

/** The whole request for a route, naming what is at this place. */
export function requestOf(route: RouteShape, row: RouteRoles, ids: Ids, place: Place) {
  const asking: Asking = {
    place,
    idOf: (name) => idAt(ids, name),
    soon: new Date(Date.now() + 3_600_000).toISOString(),
    password: testPassword,
  };
  const { path: named = {}, query, json, fields = {}, file, ifMatch } = row.send?.(asking) ?? {};
  const path = route.path.replace(/\{([^}]*)\}/g, (_, name: string) => named[name] ?? asking.idOf(name));
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file !== undefined) form.append("file", new Blob([file.text]), file.name);
  return {
    path: query === undefined ? path : `${path}?${query}`,
    json: json ?? (route.body !== undefined && file === undefined ? {} : undefined),
    body: file === undefined ? undefined : form,
    headers: ifMatch === true ? { "if-match": '"1"' } : {},
  };
}
