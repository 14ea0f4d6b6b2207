import { defineRoute, pageFields, pageOf } from "@interphase/contract";
import { z } from "zod";

const instant = z.iso.datetime();

/** What has become of a mail? `waiting` also where no mail server is set up; `expired`: it would come too late. */
export const mailStateSchema = z.enum(["waiting", "delivered", "failed", "expired"]);

/**
 * Which mail does the outbox hold?
 * **Shape** Who administers neither the addressee's organisation nor, for people of the alliance, the platform sees that a
 * mail exists: `to` and `subject` are then null and `isReadable` is false. `problem` is a code, never a server's words.
 */
export const outboxMailSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  state: mailStateSchema,
  attempts: z.int(),
  problem: z.string().nullable(),
  createdAt: instant,
  nextAttemptAt: instant.nullable(),
  settledAt: instant.nullable(),
  endsAt: instant,
  isReadable: z.boolean(),
  to: z.string().nullable(),
  subject: z.string().nullable(),
});
export type OutboxMail = z.infer<typeof outboxMailSchema>;

/** What does a mail say? `withheld`: its link would let whoever reads it act as somebody with rights the reader has not. */
export const outboxMailTextSchema = outboxMailSchema.extend({
  text: z.string(),
  link: z.enum(["none", "shown", "withheld", "gone"]),
});
export type OutboxMailText = z.infer<typeof outboxMailTextSchema>;

export const outboxMailsRoute = defineRoute({
  id: "outbox-mails.list",
  method: "GET",
  path: "/v1/outbox-mails",
  summary: "Outgoing mail of my organisation, or of the platform, the newest first",
  permission: { action: "mail.read" },
  session: true,
  query: z.strictObject({ ...pageFields, state: mailStateSchema.optional() }),
  status: 200,
  response: pageOf(outboxMailSchema),
  errors: [],
});

const mailParams = z.object({ mailId: z.string() });

export const outboxMailRoute = defineRoute({
  id: "outbox-mails.get",
  method: "GET",
  path: "/v1/outbox-mails/{mailId}",
  summary: "One mail with its text; reading one with a link is recorded",
  permission: { action: "mail.read" },
  session: true,
  params: mailParams,
  status: 200,
  response: outboxMailTextSchema,
  errors: ["not-found", "access.forbidden"],
});

export const retryOutboxMailRoute = defineRoute({
  id: "outbox-mails.retry",
  method: "POST",
  path: "/v1/outbox-mails/{mailId}/retry",
  summary: "Try to deliver a mail now that waits or has failed",
  permission: { action: "mail.retry" },
  session: true,
  params: mailParams,
  status: 200,
  response: outboxMailSchema,
  errors: ["not-found", "mail.settled"],
});
