import type { BreakGlassRow } from "@interphase/identity/contract";

const id = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const line = new RegExp(`(?:^|/)(plans|sourcing-plan|assessments|assessment)[/: ]+(${id})(?:[/?#].*)?$`, "i");

/** Which private rows do these lines name? An address of a page, or a kind and an id. Undefined where a line names none. */
export function typedRows(text: string): BreakGlassRow[] | undefined {
  const lines = text
    .split(/\n/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const rows = lines.map((each): BreakGlassRow | undefined => {
    const [, kind, rowId] = line.exec(each) ?? [];
    if (kind === undefined || rowId === undefined) return undefined;
    return { kind: /plan/i.test(kind) ? "sourcing-plan" : "assessment", id: rowId.toLowerCase() };
  });
  return rows.every((row) => row !== undefined) ? rows : undefined;
}
