import { sha256OfText } from "@interphase/audit";
import {
  formatAddress,
  type ProtocolDetail,
  type ProtocolSummary,
  type ProtocolVersion,
  type ProtocolVersionSummary,
} from "@interphase/protocols";
import { z } from "zod";
import type { StoredDocument, StoredRelease } from "./protocol-releases.repository.js";

const jsonObject = z.record(z.string(), z.unknown());

/** What do two columns say, as a text in languages? */
export function saidOf(en: string | null, zh: string | null): { en?: string; zh?: string } {
  return { ...(en !== null && { en }), ...(zh !== null && { zh }) };
}

/** How does a protocol look in a list, by its current version? */
export function toProtocolSummary(stored: StoredRelease): ProtocolSummary {
  const { code, version, titleEn, titleZh, summaryEn, summaryZh, kind, routes, state, releasedAt } = stored;
  return {
    code,
    version,
    title: saidOf(titleEn, titleZh),
    summary: saidOf(summaryEn, summaryZh),
    kind,
    routes,
    state,
    releasedAt: releasedAt.toISOString(),
  };
}

/** How does a version stand? */
export function toVersionSummary(stored: StoredRelease): ProtocolVersionSummary {
  const { version, state, releasedAt, stateAt, successor, reason, sha256, damagedAt } = stored;
  return {
    version,
    state,
    releasedAt: releasedAt.toISOString(),
    stateAt: stateAt.toISOString(),
    successor,
    reason,
    sha256,
    isDamaged: damagedAt !== null,
  };
}

/** Which of a protocol's versions is its current one? **Shape** `versions` as they are read, the latest number first. */
export function currentOf(versions: readonly [StoredRelease, ...StoredRelease[]]): StoredRelease {
  return (
    versions.find(({ state }) => state === "published") ??
    versions.find(({ state }) => state === "superseded") ??
    versions[0]
  );
}

/** How does a protocol look, with its versions? */
export function toProtocolDetail(versions: readonly [StoredRelease, ...StoredRelease[]]): ProtocolDetail {
  return { ...toProtocolSummary(currentOf(versions)), versions: versions.map(toVersionSummary) };
}

/** What does a document's text hold? */
export function documentOf(text: string): Record<string, unknown> {
  return jsonObject.parse(JSON.parse(text));
}

/** Is a version still what was released? Its text, its own hash and its record say the same. */
export function isWhole({ document, releasedSha256, sha256 }: StoredDocument): boolean {
  return releasedSha256 === sha256 && sha256OfText(document) === sha256;
}

/** How does one version look? */
export function toProtocolVersion(stored: StoredDocument): ProtocolVersion {
  const { code, version, document } = stored;
  return {
    ...toVersionSummary(stored),
    code,
    address: formatAddress({ code, version }),
    document: documentOf(document),
  };
}
