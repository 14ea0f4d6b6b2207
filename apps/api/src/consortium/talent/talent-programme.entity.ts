import { arrayOf, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which talent programmes are there? */
export const talentProgrammesTable = table({
  name: "talent_programmes",
  about: "A talent programme: its name, what it gives, and the places of the career ladder that it is for.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT"],
  columns: {
    id: uuid("link"),
    nameEn: nullable(text("content")),
    nameZh: nullable(text("content")),
    about: text("content"),
    kind: text("state"),
    sectors: arrayOf(text("state")),
    professions: arrayOf(text("state")),
    rungs: arrayOf(text("state")),
    skills: arrayOf(text("state")),
    createdAt: instant("state"),
    createdBy: uuid("link"),
  },
  primaryKey: ["id"],
  checks: {
    talent_programmes_check: "((name_en IS NOT NULL) OR (name_zh IS NOT NULL))",
    talent_programmes_kind_check:
      "(kind = ANY (ARRAY['doctoral-placement'::text, 'internship'::text, 'exchange'::text, 'training'::text]))",
  },
});
