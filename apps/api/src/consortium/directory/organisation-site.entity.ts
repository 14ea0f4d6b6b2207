import { double, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Where do organisations work? Written by each for itself; read by members through the api. */
export const organisationSitesTable = table({
  name: "organisation_sites",
  about:
    "A place where an organisation works: what is done there, in which country and town, and where on the map.",
  tableClass: "identity",
  subject: { organisation: "organisationId", purposes: ["directory"] },
  privileges: ["SELECT", "INSERT", "DELETE"],
  columns: {
    id: uuid("link"),
    organisationId: uuid("link"),
    name: text("content"),
    use: text("content"),
    countryIso3: text("content"),
    town: nullable(text("content")),
    latitudeDegrees: nullable(double("content")),
    longitudeDegrees: nullable(double("content")),
    createdAt: instant("state"),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["organisationId"], table: "organisations", references: ["id"] }],
  checks: {
    organisation_sites_place_check: "((latitude_degrees IS NULL) = (longitude_degrees IS NULL))",
  },
  indexes: { organisation_sites_by_organisation: { columns: ["organisationId", "name", "id"] } },
});
