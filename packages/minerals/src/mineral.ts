import { z } from "zod";
import { mineralIds, stages } from "./mineral-ids.js";

export { mineralIds, stages, type MineralId, type Stage } from "./mineral-ids.js";

/** Is an id one of the known minerals? */
export const mineralIdSchema = z.enum(mineralIds);

/** Is a word one of the assessed stages? */
export const stageSchema = z.enum(stages);
