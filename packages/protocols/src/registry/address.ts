import type { ProtocolKind } from "../document/kind.js";

/** Three letters for each kind of test, in the numbers of protocols. They are never given to another kind. */
const letters: Readonly<Record<ProtocolKind, string>> = {
  "ionic-conductivity": "ION",
  "conductivity-temperature": "CTE",
  "electronic-conductivity": "ELE",
  "critical-current-density": "CCD",
  "symmetric-cycling": "SYM",
  "full-cell-cycling": "CYC",
  rate: "RAT",
  gitt: "GIT",
  ocv: "OCV",
  eis: "EIS",
  "stack-pressure-sweep": "PRS",
  "h2s-release": "H2S",
  "air-stability": "AIR",
  "mass-loss": "MAS",
  dsc: "DSC",
  arc: "ARC",
  mechanical: "MEC",
  safety: "SAF",
  transport: "TRA",
  other: "OTH",
};

/** How is a released version called? **Shape** such as `IP-ION-001` and `1.0.0`. */
export interface ProtocolAddress {
  readonly code: string;
  readonly version: string;
}

/** What may a released version's number be? **Units and range** each part up to 9,999; the first is at least 1. */
export interface VersionNumber {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** By how much does a version differ from the one before? `major`: results are not comparable. */
export const versionLevels = ["major", "minor", "patch"] as const;
export type VersionLevel = (typeof versionLevels)[number];

const codeShape = /^IP-[A-Z][A-Z0-9]{2}-\d{3,5}$/;
const versionShape = /^([1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/;

/** Under which letters are protocols of a kind numbered? */
export function codePrefixOf(kind: ProtocolKind): string {
  return `IP-${letters[kind]}-`;
}

/** Which code has the protocol of this kind with this number? **Units and range** counted from 1. */
export function codeOf(kind: ProtocolKind, number: number): string {
  return `${codePrefixOf(kind)}${String(number).padStart(3, "0")}`;
}

/** Is this a protocol's code, whether there is one or not? */
export function isCode(text: string): boolean {
  return codeShape.test(text);
}

/** Which number does a text say? Undefined: none. */
export function parseVersion(text: string): VersionNumber | undefined {
  const [, major, minor, patch] = versionShape.exec(text) ?? [];
  return major === undefined
    ? undefined
    : { major: Number(major), minor: Number(minor), patch: Number(patch) };
}

/** How is a number written? */
export function formatVersion({ major, minor, patch }: VersionNumber): string {
  return `${String(major)}.${String(minor)}.${String(patch)}`;
}

/** Which number comes after the last released one? The first is 1.0.0. */
export function nextVersion(last: VersionNumber | undefined, level: VersionLevel): VersionNumber {
  if (last === undefined) return { major: 1, minor: 0, patch: 0 };
  switch (level) {
    case "major":
      return { major: last.major + 1, minor: 0, patch: 0 };
    case "minor":
      return { ...last, minor: last.minor + 1, patch: 0 };
    case "patch":
      return { ...last, patch: last.patch + 1 };
  }
}

/** How is a version written where it is pointed at? `IP-ION-001@1.0.0`. */
export function formatAddress({ code, version }: ProtocolAddress): string {
  return `${code}@${version}`;
}

/** Which version does a text point at? Without `@`, a protocol's current one: `version` is null. Undefined: it is no address. */
export function parseAddress(
  text: string,
): { readonly code: string; readonly version: string | null } | undefined {
  const [code = "", version, ...more] = text.split("@");
  if (!isCode(code) || more.length > 0) return undefined;
  if (version === undefined) return { code, version: null };
  return parseVersion(version) === undefined ? undefined : { code, version };
}
