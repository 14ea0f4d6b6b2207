import { defineRoute } from "@interphase/contract";
import { z } from "zod";

const instant = z.iso.datetime();
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
