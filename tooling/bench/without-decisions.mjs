/**
 * A hook for Node's loader: the policy's module answers yes to everything, whatever is asked. Lists keep their filter, as
 * without it they would be other lists.
 *
 * @type {import("node:module").LoadHook}
 */
export async function load(url, context, next) {
  if (!url.endsWith("/packages/access/dist/decide.js")) return next(url, context);
  const source = `
    const allowed = { allow: true, reason: "allowed" };
    export * from ${JSON.stringify(`${url}?with`)};
    export const decide = () => allowed;
    export const decideAction = () => allowed;
    export const authorize = () => "allow";`;
  return { format: "module", shortCircuit: true, source };
}
