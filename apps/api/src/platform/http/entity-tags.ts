/** Which versions does an If-Match accept? `any`: whichever there is, so long as there is one. */
export type EntityTags = "any" | readonly string[];

const listed = /(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g;

/**
 * Which versions does the text of an If-Match name?
 * **Shape** the strong tags without their quotes; weak ones never match here, and neither does what is no tag.
 * **Source** RFC 9110, sections 8.8.3 and 13.1.1
 */
export function readEntityTags(text: string): EntityTags {
  if (text.trim() === "*") return "any";
  return [...text.matchAll(listed)].flatMap(([, weak, tag]) =>
    weak === undefined && tag !== undefined ? [tag] : [],
  );
}

/**
 * Does the text of an If-None-Match name this version, weakly or strongly?
 * **Source** RFC 9110, sections 8.8.3.2 and 13.1.2
 */
export function namesEntityTag(text: string | undefined, current: string): boolean {
  if (text === undefined) return false;
  if (text.trim() === "*") return true;
  return [...text.matchAll(listed)].some(([, , tag]) => tag === current);
}

/** Is this version one of those accepted? */
export function matchesEntityTag(tags: EntityTags, current: string): boolean {
  return tags === "any" || tags.includes(current);
}
