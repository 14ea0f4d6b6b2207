import { defineRoute, pageOf } from "@interphase/contract";
import { sentenceSchema } from "@interphase/names/contract";
import { z } from "zod";

/** What can be asked for? `isHeld`: I may do it now. `isForTokens`: an access token may have it as a scope. */
export const actionSchema = z.object({
  action: z.string(),
  text: sentenceSchema,
  isHeld: z.boolean(),
  isForTokens: z.boolean(),
});
export type ActionDescription = z.infer<typeof actionSchema>;

export const actionsRoute = defineRoute({
  id: "access.actions",
  method: "GET",
  path: "/v1/access/actions",
  summary: "Everything that can be asked for, which of it I may do, and what an access token may be given",
  permission: { signedIn: true },
  status: 200,
  response: pageOf(actionSchema),
  errors: [],
});
