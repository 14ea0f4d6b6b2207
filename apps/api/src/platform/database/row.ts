import { z } from "zod";
import type { Column } from "./column.js";
import type { Table } from "./table.js";

type Columns = Readonly<Record<string, Column>>;

/** Some columns of one table: the row they make, and how a statement brings it. */
export interface Selection<Shape extends z.ZodRawShape> {
  /** What such a row holds. Computed columns and those of other tables are added with `extend`. */
  readonly row: z.ZodObject<Shape>;
  /** The expressions, each under the name that the row has; `alias` is the table's own name in the query. */
  list(alias?: string): string;
}

/** Which columns of a table does a statement bring? Row and select list come from one value, so that neither forgets the other. */
export function columnsOf<Of extends Columns, const Name extends keyof Of & string>(
  table: Table<Of>,
  ...names: readonly Name[]
): Selection<{ [Each in Name]: Of[Each]["value"] }> {
  const shape = Object.fromEntries(names.map((name) => [name, table.columns[name]?.value]));
  return {
    row: z.object(shape as { [Each in Name]: Of[Each]["value"] }),
    list: (alias) => table.select(alias, ...names),
  };
}

/**
 * What do the rows that a statement brought hold?
 * **Fails** by throwing when one does not fit: statement and schema then say different things, which is a bug of ours. What the
 * row held is in neither message nor cause.
 */
export function parseRows<Row extends z.ZodType>(row: Row, found: readonly unknown[]): z.output<Row>[] {
  return found.map((each) => {
    const parsed = row.safeParse(each);
    if (!parsed.success)
      throw new Error("a row is not what its statement was to bring", { cause: parsed.error });
    return parsed.data;
  });
}
