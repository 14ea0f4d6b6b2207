import { sha256OfText } from "@interphase/audit";
import { canonicalTextOf } from "./canonical.js";
import type { ProtocolDocument } from "./document.js";

/** Is this text of a protocol exactly that one? **Shape** SHA-256 of the RFC 8785 canonical JSON, 64 hex digits. */
export function documentSha256Of(document: ProtocolDocument): string {
  return sha256OfText(canonicalTextOf(document));
}
