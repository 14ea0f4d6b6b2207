import { arrayOf, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * By what is a released protocol found?
 * **Shape** a row a protocol, about its current version; `words` has codes, titles and summaries as a search reads them, `pieces` their
 * signs and neighbours. Written with every release and every change of state.
 */
export const protocolSearchTable = table({
  name: "protocol_search",
  about: "The current version of a released test protocol, and the words by which it is found.",
  tableClass: "public",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    protocolId: uuid("link"),
    releaseId: uuid("link"),
    code: text("public"),
    kind: text("public"),
    routes: arrayOf(text("public")),
    state: text("public"),
    words: text("public"),
    pieces: arrayOf(text("public")),
  },
  primaryKey: ["protocolId"],
  uniques: [["code"]],
  foreignKeys: [{ columns: ["releaseId"], table: "protocol_releases", references: ["id"] }],
  indexes: { protocol_search_by_pieces: { columns: ["pieces"], using: "gin" } },
});
