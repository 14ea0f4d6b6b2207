import { arrayOf, instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Which versions were released, and what do they say?
 * **Shape** nobody changes or deletes a row, whatever their rights: triggers refuse. `document` is its canonical JSON (RFC 8785),
 * byte for byte what `sha256` is of.
 */
export const protocolReleasesTable = table({
  name: "protocol_releases",
  about: "A released version of a test protocol: its number, its document and the hash of that.",
  tableClass: "public",
  privileges: ["SELECT", "INSERT"],
  columns: {
    id: uuid("link"),
    protocolId: uuid("link"),
    code: text("public"),
    version: text("public"),
    major: integer("public"),
    minor: integer("public"),
    patch: integer("public"),
    document: text("public"),
    sha256: text("public"),
    titleEn: nullable(text("public")),
    titleZh: nullable(text("public")),
    summaryEn: nullable(text("public")),
    summaryZh: nullable(text("public")),
    kind: text("public"),
    routes: arrayOf(text("public")),
    releasedAt: instant("public"),
  },
  primaryKey: ["id"],
  uniques: [["code", "version"]],
  foreignKeys: [{ columns: ["protocolId"], table: "protocols", references: ["id"] }],
  checks: {
    protocol_releases_check:
      "((major >= 1) AND (minor >= 0) AND (patch >= 0) AND (sha256 ~ '^[0-9a-f]{64}$'::text))",
  },
  indexes: { protocol_releases_by_protocol: { columns: ["protocolId", "releasedAt DESC"] } },
});
