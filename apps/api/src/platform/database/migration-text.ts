import type { SchemaDraft } from "./schema-draft.js";

/** A migration as the files that a developer then reads and edits: its own, and its floor's list. */
export interface DraftedMigration {
  readonly fileName: string;
  readonly text: string;
  readonly list: string;
}

const lastImport = /(\nimport [^\n]*;\n)(?!import )/;
const lastEntry = /(Migrations: readonly Migration\[\] = \[[^\]]*?)(,?\s*)\];/;

/**
 * Which text is a migration with these statements?
 * **Shape** The statements are frozen in the file, which imports nothing but types. `files` are the names of those there are,
 * whichever floor's: numbers go up by a hundred. `list` is the text of the floor's `*.tables.ts`, which it joins.
 * **Fails** by throwing where there is nothing to write, the name is not kebab-case, or the list is not as it was left.
 */
export function draftMigration(
  name: string,
  draft: SchemaDraft,
  files: readonly string[],
  list: string,
): DraftedMigration {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error(`${name} is no name of a migration: words joined by hyphens, such as add-visits`);
  if (draft.up.length === 0) throw new Error("the schema is what the tables say: there is nothing to draft");
  if (!lastImport.test(list) || !lastEntry.test(list))
    throw new Error("the floor's list is not as it was: it lists its migrations after its tables");
  const last = Math.max(0, ...files.map((file) => Number(/^\d{13}(?=-)/.exec(file)?.[0] ?? 0)));
  const number = String(Math.floor(last / 100) * 100 + 100);
  const className =
    name.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()) + number;
  const path = `./platform/database/migrations/${number}-${name}`;
  return {
    fileName: `${number}-${name}.ts`,
    text: textOf(className, name, draft),
    list: list
      .replace(lastImport, `$1import { ${className} } from "${path}.js";\n`)
      .replace(
        lastEntry,
        (_, before: string) => `${before}${before.endsWith("[") ? "" : ", "}${className}];`,
      ),
  };
}

function textOf(className: string, name: string, { up, down }: SchemaDraft): string {
  const words = name.replaceAll("-", " ");
  return `import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
${up.map(literal).join("\n")}
];
const down = [
${down.map(literal).join("\n")}
];

/** ${words.charAt(0).toUpperCase()}${words.slice(1)}. */
export class ${className} implements MigrationInterface {
  readonly name = "${className}";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
`;
}

const literal = (statement: string): string =>
  `  \`${readable(statement).replace(/[\\`]|\$(?=\{)/g, (character) => `\\${character}`)}\`,`;

/** TypeORM writes a table in one line; its columns and constraints are read better one a line. */
function readable(statement: string): string {
  if (!statement.startsWith("CREATE TABLE")) return statement;
  let depth = 0;
  let isQuoted = false;
  let result = "";
  for (const character of statement) {
    if (character === "'") isQuoted = !isQuoted;
    if (isQuoted) result += character;
    else {
      if (character === ")") depth -= 1;
      if (character === ")" && depth === 0) result += "\n  ";
      result += character;
      if (character === "(") depth += 1;
      // A comma is followed by a space already.
      if (depth === 1 && character === "(") result += "\n    ";
      if (depth === 1 && character === ",") result += "\n   ";
    }
  }
  return result;
}
