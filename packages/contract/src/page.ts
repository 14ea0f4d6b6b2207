import { z } from "zod";

/** Which answer does every list give? `nextCursor` is null on the last page; a cursor is opaque. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** The two query fields of every list, to spread into a route's own query object. **Units and range** limit 1-200, 50 if absent. */
export const pageFields = {
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().min(1).max(500).optional(),
};

/** Which part of a list is asked for, where the list has no other filter? */
export const pageQuery = z.strictObject(pageFields);
export type PageQuery = z.output<typeof pageQuery>;
