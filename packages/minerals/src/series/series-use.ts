import { z } from "zod";
import { mineralIdSchema, stageSchema } from "../mineral.js";

/** How does a world series come to stand behind a mineral's stage? */
export const seriesStates = ["series", "none", "not-applicable", "group", "proxy", "override"] as const;
/** Is a word one of the states of a world series? */
export const seriesStateSchema = z.enum(seriesStates);

/** Which world series stands behind a stage's world figures? `mineralId` is the series' own (a group's, where it stands in). */
export const worldSeriesUseSchema = z.object({
  state: seriesStateSchema,
  mineralId: mineralIdSchema.nullable(),
  sourceId: z.string().nullable(),
  year: z.int().nullable(),
});
export type WorldSeriesUse = z.infer<typeof worldSeriesUseSchema>;

/** Which other series does an assessment choose for a mineral's stage? */
export const seriesOverrideSchema = z.strictObject({
  mineralId: mineralIdSchema,
  stage: stageSchema,
  sourceId: z.string().min(1),
  year: z.int(),
});
export type SeriesOverride = z.infer<typeof seriesOverrideSchema>;
