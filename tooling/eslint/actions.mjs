import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const POLICIES = resolve(import.meta.dirname, "../../packages/access/src/policies");

/**
 * Every action there is, as the domains' policies list them: their `actions` are plain texts, so that what watches for them
 * needs no build.
 */
export const actions = readdirSync(POLICIES).flatMap((domain) => {
  const file = `${domain}/${domain}.policy.ts`;
  const text = readFileSync(resolve(POLICIES, file), "utf8");
  const list = /^ {2}actions: \[([^\]]*)\]/m.exec(text)?.[1];
  if (list === undefined) throw new Error(`${file} lists no actions`);
  return [...list.matchAll(/"([^"]+)"/g)].map(([, action]) => action ?? "");
});
