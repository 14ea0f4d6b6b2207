import { protocolDocumentSchema, type ProtocolDocument } from "../document/document.js";

/** What stands where in the edited document: JSON pointers; `/-` at the end adds to a list, `undefined` takes away. */
export type Edits = Readonly<Record<string, unknown>>;

/** Which protocol is it after some edits? **Fails** by throwing for what is no protocol then. */
export function editedProtocol(document: ProtocolDocument, edits: Edits): ProtocolDocument {
  const copy: unknown = structuredClone(document);
  for (const [pointer, value] of Object.entries(edits)) {
    const path = pointer.split("/").slice(1);
    const last = path.pop() ?? "";
    const holder = path.reduce<unknown>((inner, part) => (isHolder(inner) ? inner[part] : undefined), copy);
    if (!isHolder(holder)) throw new RangeError(`nothing stands at ${pointer}`);
    if (Array.isArray(holder) && last === "-") holder.push(value);
    else if (Array.isArray(holder) && value === undefined) holder.splice(Number(last), 1);
    else holder[last] = value;
  }
  return protocolDocumentSchema.parse(copy);
}

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
