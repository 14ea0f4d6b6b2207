import { attestationVersion } from "@interphase/consortium";
import type { TestCaller } from "./test-caller.js";
import type { Answer, TestApi } from "./test-api.js";

/** Sends a file with its fields as a browser would; the text in force is confirmed unless `fields` says otherwise. */
export function sendFile(
  api: TestApi,
  { token }: Pick<TestCaller, "token">,
  path: string,
  file: { readonly name: string; readonly content: string | Uint8Array<ArrayBuffer> },
  fields: Readonly<Record<string, string>> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ attestation: attestationVersion, ...fields }))
    body.append(name, value);
  body.append("file", new Blob([file.content]), file.name);
  return api.request("POST", path, { token, body, headers });
}
