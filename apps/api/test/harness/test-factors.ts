import { createHmac } from "node:crypto";
import type { Answer, TestApi } from "./test-api.js";
import { asOwner } from "./test-database.js";
import { testPassword, type TestPerson } from "./test-people.js";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code of a Base32 secret, `steps` of 30 seconds from now; written from RFC 4226 and RFC 6238, not from the product. */
export function codeOf(secret: string, steps = 0): string {
  const bits = secret.split("").map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = (bits.join("").match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const offset = mac[19]! & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** An authenticator that counts, with what its owner was shown. */
export interface TestAuthenticator {
  readonly id: string;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Adds an authenticator through the api, and forgets which code confirmed it: the present one can be used. */
export async function addAuthenticator(api: TestApi, { token }: TestPerson): Promise<TestAuthenticator> {
  const added = await api.request("POST", "/v1/me/factors/totp", { token, json: { password: testPassword } });
  const { id, secret } = added.body as { id: string; secret: string };
  const path = `/v1/me/factors/totp/${id}/confirmation`;
  const confirmed = await api.request("POST", path, { token, json: { code: codeOf(secret) } });
  await forgetSteps(id);
  return { id, secret, recoveryCodes: confirmed.body["recoveryCodes"] as string[] };
}

/** As if no code of this authenticator had been used. */
export async function forgetSteps(factorId: string): Promise<void> {
  await asOwner((owner) => owner.query("UPDATE factors SET last_step = 0 WHERE id = $1", [factorId]));
}

/** Signs in through the api. */
export function login(api: TestApi, email: string, code?: string, password = testPassword): Promise<Answer> {
  return api.request("POST", "/v1/auth/login", { json: { email, password, code } });
}

/** Which kinds of mail wait for this person, the oldest first? */
export async function mailKindsTo(personId: string): Promise<string[]> {
  const found = await asOwner((owner) =>
    owner.query<{ kind: string }>(
      `SELECT kind FROM outbox_mails WHERE person_id = $1 ORDER BY created_at, id`,
      [personId],
    ),
  );
  return found.rows.map(({ kind }) => kind);
}
