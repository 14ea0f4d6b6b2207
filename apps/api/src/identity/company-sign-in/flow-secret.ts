import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { FlowSecrets } from "./provider-client.service.js";

/**
 * Which state, nonce and code verifier belong to a flow?
 * **Shape** all are derived from the one secret that the browser keeps, and the database knows only its hash: nothing that
 * could finish a flow lies anywhere else.
 */
export function secretsOf(flow: string): FlowSecrets {
  const derive = (purpose: string) => createHmac("sha256", flow).update(purpose).digest("base64url");
  return { state: derive("state"), nonce: derive("nonce"), codeVerifier: derive("code verifier") };
}

/** What is stored of a flow's secret? */
export function hashOfFlow(flow: string): Buffer {
  return createHash("sha256").update(flow).digest();
}

/** Is this the state that the flow began with? */
export function isStateOf(flow: string, state: string): boolean {
  const expected = Buffer.from(secretsOf(flow).state);
  const given = Buffer.from(state);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
