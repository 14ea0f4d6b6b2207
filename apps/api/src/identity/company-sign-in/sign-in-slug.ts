const longest = 60;
/** The page that providers send people back to lies beside the organisations' own. */
const taken = new Set(["callback"]);

/** Under which name does an organisation's sign-in link stand? Of its own name what ASCII can say; else `spare`. */
export function slugOf(name: string, spare: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
  return plain.length < 2 || taken.has(plain) ? `company-${spare}` : plain;
}
