import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";

const env = z.object({ API_URL: z.url(), INTERPHASE_DATA_DIR: z.string() }).parse(process.env);

const accountsSchema = z.array(
  z.object({
    role: z.string(),
    organisation: z.string().nullable(),
    email: z.string(),
    password: z.string(),
  }),
);

interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Record<string, unknown>;
}

interface Sent {
  readonly method?: string;
  readonly token?: string;
  readonly json?: unknown;
  readonly ifMatch?: string | null;
}

/** Asks the api of the copy under test, as another program would. */
export async function ask(
  path: string,
  { method = "GET", token, json, ifMatch }: Sent = {},
): Promise<Answer> {
  const headers: Record<string, string> = {};
  if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
  if (json !== undefined) headers["content-type"] = "application/json";
  if (typeof ifMatch === "string") headers["if-match"] = ifMatch;
  const answer = await fetch(new URL(path, env.API_URL), {
    method,
    headers,
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  const text = await answer.text();
  const body = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>;
  return { status: answer.status, etag: answer.headers.get("etag"), body };
}

/** The first demo person with a role, and a session of theirs. */
export async function demo(role: string): Promise<{ email: string; password: string; token: string }> {
  const file = join(env.INTERPHASE_DATA_DIR, "demo-accounts.json");
  const account = accountsSchema
    .parse(JSON.parse(readFileSync(file, "utf8")))
    .find((candidate) => candidate.role === role);
  if (account === undefined) throw new Error(`the demo has no ${role}`);
  const { email, password } = account;
  const answer = await ask("/v1/auth/login", { method: "POST", json: { email, password } });
  return { email, password, token: String(answer.body["accessToken"]) };
}

/** Lets the alliance ask a second factor of these roles, and gives back what it asked before. */
export async function askSecondFactorOf(roles: readonly string[]): Promise<readonly string[]> {
  const { token } = await demo("platform-admin");
  const before = await ask("/v1/alliance/settings", { token });
  const json = { ...before.body, secondFactorRoles: roles };
  const answer = await ask("/v1/alliance/settings", { method: "PUT", token, json, ifMatch: before.etag });
  if (answer.status !== 200) throw new Error(`settings: ${JSON.stringify(answer.body)}`);
  return before.body["secondFactorRoles"] as readonly string[];
}

let invited = 0;

/** Invites somebody to the first member; the link is read in the outbox, as its administrator does. */
export async function invite(
  role: string,
  displayName: string,
): Promise<{ readonly email: string; readonly link: string }> {
  const { token } = await demo("org-admin");
  invited += 1;
  const email = `invited-${String(invited)}-${String(Date.now())}@east-member.example`;
  const json = { email, displayName, roles: [{ role }], locale: "en" };
  const answer = await ask("/v1/invitations", { method: "POST", token, json });
  if (answer.status !== 201) throw new Error(`invitation: ${JSON.stringify(answer.body)}`);
  return { email, link: await linkMailedTo(email, token) };
}

/** Which secret link is in the newest mail of a kind to an address? Some are written a moment after the answer. */
export async function linkMailedTo(email: string, token: string, kind = "invitation"): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const mails = await ask("/v1/outbox-mails", { token });
    const items = mails.body["items"] as { id: string; kind: string; to: string | null }[];
    const mail = items.find((candidate) => candidate.to === email && candidate.kind === kind);
    const text = mail === undefined ? "" : (await ask(`/v1/outbox-mails/${mail.id}`, { token })).body["text"];
    const link = /https?:\/\/\S+token=\S+/.exec(String(text))?.[0];
    if (link !== undefined) return link;
    await wait(200);
  }
  throw new Error(`no link in a mail of kind ${kind} to ${email}`);
}

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What does an authenticator show, `steps` of 30 seconds from now? **Source** RFC 6238, with SHA-1 and six digits. */
export function authenticatorCode(secret: string, steps = 0): string {
  const bits = Array.from(secret.replace(/[\s=]/g, ""))
    .map((letter) => base32.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac("sha1", key).update(counter).digest();
  const at = hash.readUInt8(hash.length - 1) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
