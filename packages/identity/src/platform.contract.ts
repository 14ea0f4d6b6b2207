import { binary, defineRoute, pageOf } from "@interphase/contract";
import { z } from "zod";

const instant = z.iso.datetime();
const roleNameSchema = z.string().min(1).max(100);

/**
 * What does the alliance decide for everybody?
 * **Shape** `secondFactorRoles`: whoever holds one of these roles acts in it only after a second factor.
 * **Units and range** `invitationDays`: how long an invitation can be accepted, 1-90.
 */
export const allianceSettingsSchema = z.object({
  secondFactorRoles: z.array(roleNameSchema),
  invitationDays: z.int().min(1).max(90),
});
export type AllianceSettings = z.infer<typeof allianceSettingsSchema>;

const settingsRequestSchema = z.strictObject({
  secondFactorRoles: z.array(roleNameSchema).max(50),
  invitationDays: z.int().min(1).max(90),
});

/**
 * Is the system well? Figures of processes, never of what they hold.
 * **Units and range** bytes, milliseconds, seconds. `workers.connectionCount` counts the connections of all workers: zero
 * means that nobody works on jobs. `diskFreeBytes` is null where the api does not know the disk.
 */
export const platformStatusSchema = z.object({
  checkedAt: instant,
  api: z.object({
    nodeVersion: z.string(),
    uptimeSeconds: z.int(),
    memoryBytes: z.int(),
  }),
  database: z.object({
    version: z.string(),
    answerMs: z.number(),
    sizeBytes: z.int(),
    connectionCount: z.int(),
    connectionLimit: z.int(),
  }),
  workers: z.object({ isRunning: z.boolean(), connectionCount: z.int() }),
  migrations: z.object({ appliedCount: z.int(), expectedCount: z.int(), latest: z.string().nullable() }),
  diskFreeBytes: z.int().nullable(),
});
export type PlatformStatus = z.infer<typeof platformStatusSchema>;

/** How long is the queue? Counts over everybody: no organisation, no kind of work. `oldestWaitSeconds` is null when nothing waits. */
export const platformQueueSchema = z.object({
  checkedAt: instant,
  waitingCount: z.int(),
  runningCount: z.int(),
  retryingCount: z.int(),
  failedCount: z.int(),
  oldestWaitSeconds: z.int().nullable(),
});
export type PlatformQueue = z.infer<typeof platformQueueSchema>;

/** What can be asked for? `isHeld`: I may do it now. `isForTokens`: an access token may have it as a scope. */
export const actionSchema = z.object({
  action: z.string(),
  text: z.object({ en: z.string(), zh: z.string() }),
  isHeld: z.boolean(),
  isForTokens: z.boolean(),
});
export type ActionDescription = z.infer<typeof actionSchema>;

export const allianceSettingsRoute = defineRoute({
  id: "settings.get",
  method: "GET",
  path: "/v1/alliance/settings",
  summary: "What the alliance decides for everybody",
  permission: { action: "settings.read" },
  headers: { etag: true },
  status: 200,
  response: allianceSettingsSchema,
  errors: [],
});

export const replaceAllianceSettingsRoute = defineRoute({
  id: "settings.replace",
  method: "PUT",
  path: "/v1/alliance/settings",
  summary: "Decide for everybody: it holds from the next request on",
  permission: { action: "settings.write" },
  session: true,
  headers: { ifMatch: "required", etag: true },
  body: settingsRequestSchema,
  status: 200,
  response: allianceSettingsSchema,
  errors: ["precondition.failed"],
});

export const platformStatusRoute = defineRoute({
  id: "platform.status",
  method: "GET",
  path: "/v1/platform/status",
  summary: "Is the system well",
  permission: { action: "platform.read" },
  status: 200,
  response: platformStatusSchema,
  errors: [],
});

export const platformQueueRoute = defineRoute({
  id: "platform.queue",
  method: "GET",
  path: "/v1/platform/queue",
  summary: "How long is the queue of jobs, in counts over everybody",
  permission: { action: "platform.read" },
  status: 200,
  response: platformQueueSchema,
  errors: [],
});

export const myDataRoute = defineRoute({
  id: "me.data",
  method: "GET",
  path: "/v1/me/data",
  summary: "What is stored about me, to download",
  permission: { signedIn: true },
  session: true,
  status: 200,
  response: binary("application/json; charset=utf-8"),
  errors: [],
});

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
