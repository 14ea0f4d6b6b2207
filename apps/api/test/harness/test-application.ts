import { uuidv7 } from "uuidv7";
import type { Answer } from "./test-api.js";
import { linkTo } from "./test-mails.js";

/** Sends a request, in whoever's name: these routes ask for nobody's. */
interface Sender {
  send(method: string, path: string, json?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** An application that would be accepted, of an organisation and an address that nobody else has. */
export function newApplication(change: object = {}) {
  const id = uuidv7();
  return {
    englishName: `Applicant ${id}`,
    kind: "material",
    countryIso3: "KOR",
    identifiers: [{ scheme: "lei", value: "213800WSGIIZCXF1P572" }],
    contact: { name: "Kim Min", email: `${id}@applicant.example` },
    wants: ["groups", "voting"],
    locale: "en",
    ...change,
  };
}

/** The token in the address of a status page. */
export const tokenIn = (statusUrl: unknown): string =>
  new URL(String(statusUrl)).searchParams.get("token") ?? "";

/** An application that the secretariat sees, with the token that was mailed. Throws when it was refused. */
export async function confirmedApplication(sender: Sender, change: object = {}) {
  const application = newApplication(change);
  const { email } = application.contact;
  const applied = await sender.send("POST", "/v1/applications", application);
  if (applied.status !== 201) throw new Error(`not applied: ${applied.text}`);
  const token = await linkTo(email);
  const confirmed = await sender.send("POST", "/v1/application-links/confirmation", { token });
  if (confirmed.status !== 200) throw new Error(`not confirmed: ${confirmed.text}`);
  return { id: String(applied.body["id"]), token, email, name: application.englishName };
}
