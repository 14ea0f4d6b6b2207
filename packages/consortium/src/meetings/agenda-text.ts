/** A point of an agenda as it is typed. */
export interface TypedPoint {
  readonly title: string;
  readonly details: string | null;
}

const mark = "-";

/**
 * Which points does a typed agenda have?
 * **Shape** a point a line; lines below it that begin with a hyphen and a space say more of it. A backslash before a title that begins
 * with a hyphen or a backslash keeps it a title. A detail above the first point is a point.
 */
export function parseAgendaText(text: string): TypedPoint[] {
  const points: { title: string; details: string[] }[] = [];
  for (const line of text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((each) => each.trim())) {
    const last = points.at(-1);
    const isDetail = line === mark || line.startsWith(`${mark} `);
    if (isDetail && last !== undefined) last.details.push(line.slice(2));
    else if (line !== "") points.push({ title: line.replace(/^\\/, ""), details: [] });
  }
  return points.map(({ title, details }) => {
    const said = details.join("\n").trim();
    return { title, details: said === "" ? null : said };
  });
}

/** How are these points typed? What `parseAgendaText` reads as the same points. */
export function writeAgendaText(points: readonly TypedPoint[]): string {
  return points
    .flatMap(({ title, details }) => [
      title.replace(/^[-\\]/, "\\$&"),
      ...(details === null ? [] : details.split("\n").map((line) => `${mark} ${line}`.trimEnd())),
    ])
    .join("\n");
}
