import type { RoleRows, RouteRoles } from "@interphase/contract/testing";
import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const root = resolve(__dirname, "../../../../..");
const rooms = ["packages", "apps/api/src"];

/** What one file beside a contract says. */
export interface RowFile {
  readonly file: string;
  readonly rows: RoleRows;
}

/** Every `<thing>.roles.ts` of the repository, in order of its path: a new one is found and named nowhere. */
export function findRowFiles(): Promise<RowFile[]> {
  const files = rooms.flatMap((room) => filesUnder(join(root, room), ".roles.ts")).sort();
  return Promise.all(
    files.map(async (path) => {
      const { roleRows } = (await import(path)) as { readonly roleRows: RoleRows };
      return { file: relative(root, path), rows: roleRows };
    }),
  );
}

/** What is expected of each route, by the route's id. */
export async function loadRows(): Promise<ReadonlyMap<string, RouteRoles>> {
  const files = await findRowFiles();
  return new Map(files.flatMap(({ rows }) => Object.entries(rows)));
}

/** Which files under a folder end so? What is built or installed is not looked at. */
export function filesUnder(folder: string, end: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|dist)$/.test(entry.name) ? [] : filesUnder(path, end);
    return entry.name.endsWith(end) ? [path] : [];
  });
}
