/** A column as the catalogue's line tells it. */
interface ColumnLine {
  readonly type: string;
  readonly isRequired: boolean;
  readonly hasDefault: boolean;
}

interface Schema {
  readonly lines: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly columns: ReadonlyMap<string, ColumnLine>;
  readonly constraints: ReadonlyMap<string, string>;
}

const withoutBody = (line: string): string => line.replace(/ BODY \w+/, "");
const startingWith = (lines: Iterable<string>, kind: string): string[] =>
  [...lines].filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));

function read(catalogue: readonly string[]): Schema {
  const lines = new Set(catalogue.map(withoutBody));
  const pairs = (kind: string) =>
    startingWith(lines, kind).map((line): [string, string] => [
      line.slice(0, line.indexOf(" ")),
      line.slice(line.indexOf(" ") + 1),
    ]);
  const columns = pairs("column").map(([name, said]): [string, ColumnLine] => {
    const [type = "", , rest = ""] = said.split(/( NOT NULL| DEFAULT | GENERATED )/);
    return [
      name,
      {
        type,
        isRequired: / NOT NULL( |$)/.test(said),
        hasDefault: / (DEFAULT|GENERATED) /.test(` ${said} ${rest}`),
      },
    ];
  });
  return {
    lines,
    tables: new Set(pairs("rows").map(([name]) => name)),
    columns: new Map(columns),
    constraints: new Map(pairs("constraint")),
  };
}

/** Does a check take all that the other took? Known of lists of words alone, which is how kinds and states grow. */
function takesMore(today: string, released: string): boolean {
  const list = /ARRAY\[([^\]]*)\]/g;
  const words = (text: string) => [...text.matchAll(list)].map(([, inside = ""]) => inside.split(", "));
  const [before, after] = [words(released), words(today)];
  return (
    released.startsWith("CHECK ") &&
    released.replace(list, "") === today.replace(list, "") &&
    before.every((each, index) => each.every((word) => after[index]?.includes(word)))
  );
}

/**
 * What would yesterday's api miss, or be refused, on today's schema?
 * **Shape** One sentence a finding; none where the schema has only grown. `left` names what the released api had already ceased
 * to use, a table or `table.column`, and may now go. What a function does and what a trigger does is not told apart: reading
 * a migration is. Loosening is growth: an optional column, a constraint or a plain index that went.
 */
export function narrowings(
  released: readonly string[],
  today: readonly string[],
  left: readonly string[] = [],
): string[] {
  const [before, now] = [read(released), read(today)];
  const names = [...before.columns.keys(), ...before.tables];
  const isLeft = (line: string) => {
    const [table = "", column = ""] = line.split(/[. ]/);
    return left.includes(table) || left.includes(`${table}.${column}`);
  };
  return [
    ...left.filter((name) => !names.includes(name)).map((name) => `${name} is not of the release`),
    ...missingLines(before, now).filter((finding) => !isLeft(finding.replace(/^\w+ /, ""))),
    ...columnFindings(before, now).filter((finding) => !isLeft(finding)),
    ...constraintFindings(before, now),
    ...restrictions(before, now),
  ];
}

/** What must be there to the letter: tables, privileges, policies, functions but for their body, triggers, types, keys. */
function missingLines(before: Schema, now: Schema): string[] {
  const isKept = (line: string) =>
    /^(rows|grant|policy|function|trigger|type|index CREATE UNIQUE) /.test(line) ||
    /^constraint \S+ (PRIMARY KEY|UNIQUE) /.test(line);
  return [...before.lines]
    .filter((line) => isKept(line) && !now.lines.has(line))
    .map((line) => `${line} is gone`);
}

function columnFindings(before: Schema, now: Schema): string[] {
  const changed = [...before.columns].flatMap(([name, { type, isRequired, hasDefault }]) => {
    const column = now.columns.get(name);
    if (column === undefined) return [`${name} is gone`];
    return [
      ...(column.type === type ? [] : [`${name} was ${type} and is ${column.type}`]),
      ...(column.isRequired && !isRequired ? [`${name} may not be left empty any more`] : []),
      ...(hasDefault && !column.hasDefault ? [`${name} has no default any more`] : []),
    ];
  });
  const added = [...now.columns].filter(
    ([name, { isRequired, hasDefault }]) =>
      before.tables.has(tableOf(name)) && !before.columns.has(name) && isRequired && !hasDefault,
  );
  return [...changed, ...added.map(([name]) => `${name} is new, required and without a default`)];
}

const tableOf = (name: string): string => name.slice(0, name.indexOf("."));

/** Yesterday's api knows nothing of a new column: what holds it to a value is in the default's hands. */
function namesNewColumn(text: string, table: string, before: Schema, now: Schema): boolean {
  const words = new Set(text.match(/\w+/g));
  return [...now.columns.keys()].some(
    (name) => tableOf(name) === table && !before.columns.has(name) && words.has(name.slice(table.length + 1)),
  );
}

function constraintFindings(before: Schema, now: Schema): string[] {
  return [...now.constraints].flatMap(([name, text]) => {
    const table = tableOf(name);
    const released = before.constraints.get(name);
    if (!before.tables.has(table) || released === text) return [];
    if (released !== undefined && takesMore(text, released)) return [];
    return namesNewColumn(text, table, before, now) ? [] : [`${name} holds old columns anew: ${text}`];
  });
}

/** Nothing new may stand in the way of what yesterday's api reads and writes. */
function restrictions(before: Schema, now: Schema): string[] {
  const added = [...now.lines].filter((line) => !before.lines.has(line));
  return added.flatMap((line) => {
    const policy = /^policy (\w+)\.\S+ RESTRICTIVE /.exec(line)?.[1];
    const unique = /^index CREATE UNIQUE .* ON (\w+) /.exec(line)?.[1];
    if (policy !== undefined && before.tables.has(policy)) return [`${line} hides what was seen`];
    if (unique === undefined || !before.tables.has(unique)) return [];
    return namesNewColumn(line, unique, before, now) ? [] : [`${line} refuses what was taken`];
  });
}
