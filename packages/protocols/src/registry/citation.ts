import { formatAddress, type ProtocolAddress } from "./address.js";

/** What is cited? **Shape** `url` is the permanent address; `releasedOn` a day such as 2026-11-30. */
export interface CitedVersion extends ProtocolAddress {
  readonly title: string;
  readonly publisher: string;
  readonly releasedOn: string;
  readonly url: string;
  readonly sha256: string;
}

/** How is a version cited in a text? */
export function citationOf(cited: CitedVersion): string {
  const { publisher, title, releasedOn, url, sha256 } = cited;
  return `${publisher} (${releasedOn.slice(0, 4)}). ${title}. ${formatAddress(cited)}. ${url} (SHA-256 ${sha256})`;
}

/** What would BibTeX read as its own? */
const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "%": "\\%",
  "&": "\\&",
  "#": "\\#",
  $: "\\$",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const escaped = (text: string) => text.replace(/[\\{}%&#$_~^]/g, (sign) => special[sign] ?? sign);

/** How is a version cited in BibTeX? **Shape** `url` and the hash stand as they are; titles keep their capitals. */
export function bibtexOf(cited: CitedVersion): string {
  const { publisher, title, releasedOn, url, sha256, code, version } = cited;
  const [year = "", month = ""] = releasedOn.split("-");
  const lines = [
    `author = {{${escaped(publisher)}}}`,
    `title = {{${escaped(title)}}}`,
    `year = {${year}}`,
    `month = {${String(Number(month))}}`,
    `number = {${formatAddress(cited)}}`,
    `version = {${version}}`,
    `url = {${url}}`,
    `note = {SHA-256 ${sha256}}`,
  ];
  return `@techreport{${code}-${version},\n  ${lines.join(",\n  ")}\n}\n`;
}
