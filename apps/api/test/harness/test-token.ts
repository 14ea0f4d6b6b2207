import type { TestApi } from "./test-api.js";
import type { TestPerson } from "./test-people.js";

const dayMs = 24 * 60 * 60_000;

/** An access token that a person made for themself, over HTTP. */
export async function addToken(
  api: TestApi,
  owner: TestPerson,
  ...scopes: string[]
): Promise<{ id: string; token: string }> {
  const json = { name: "Robot", scopes, expiresAt: new Date(Date.now() + dayMs).toISOString() };
  const { status, body } = await api.request("POST", "/v1/access-tokens", { token: owner.token, json });
  if (status !== 201) throw new Error(`no token: ${String(body["code"])}`);
  return { id: String(body["id"]), token: String(body["token"]) };
}
