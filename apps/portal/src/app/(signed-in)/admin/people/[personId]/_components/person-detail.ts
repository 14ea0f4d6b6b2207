import type { z } from "zod";
import type { personDetailSchema } from "@interphase/identity/contract";

/** One person as their administrator sees them. */
export type PersonDetail = z.infer<typeof personDetailSchema>;
