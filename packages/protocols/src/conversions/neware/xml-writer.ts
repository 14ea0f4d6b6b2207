/** A piece of XML: its name, its attributes, and what stands in it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
};

/** Which element is it? */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlElement[] = [],
): XmlElement => ({ name, attributes, children });

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Characters that XML 1.0 has no way to say, not even escaped. */
const unsayable = /[^\n\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Does a text hold what XML cannot say? */
export const isSayableInXml = (text: string): boolean => text.search(unsayable) < 0;

const escape = (text: string): string =>
  text
    .replaceAll(unsayable, "\ufffd")
    .replaceAll(/[&<>"\n\t]/gu, (character) => escapes[character] ?? character);

function writeElement({ name, attributes, children }: XmlElement, indent: string): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const start = `${indent}<${name}${said.join("")}`;
  if (children.length === 0) return `${start}/>\n`;
  const inner = children.map((child) => writeElement(child, `${indent}  `)).join("");
  return `${start}>\n${inner}${indent}</${name}>\n`;
}

/** How is an element written as a whole file? */
export const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, "")}`;
