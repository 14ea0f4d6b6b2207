import { storableName } from "@interphase/spreadsheet/contract";
import { z } from "zod";

/** How may a person name what they keep? **Shape** one line; what would act on a reader's screen is taken out, as in a workbook. */
export const nameSchema = z.string().overwrite(storableName).min(1).max(200);
