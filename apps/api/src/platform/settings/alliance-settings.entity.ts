import { arrayOf, boolean, instant, integer, nullable, text, uuid } from "../database/column.js";
import { table } from "../database/table.js";

/** How is the alliance set up? */
export const allianceSettingsTable = table({
  name: "alliance_settings",
  about: "The one row of settings that hold for every member.",
  tableClass: "platform",
  privileges: ["SELECT", "UPDATE"],
  columns: {
    isOnly: boolean("public", { initially: "true" }),
    version: integer("public"),
    secondFactorRoles: arrayOf(text("public")),
    invitationDays: integer("public"),
    updatedAt: nullable(instant("state")),
    updatedBy: nullable(uuid("link")),
  },
  primaryKey: ["isOnly"],
  checks: {
    alliance_settings_invitation_days_check: "((invitation_days >= 1) AND (invitation_days <= 90))",
    alliance_settings_is_only_check: "is_only",
    alliance_settings_version_check: "(version > 0)",
  },
});
