import { z } from "zod";

const schema = z.object({
  INTERPHASE_TEST_SERVER_URL: z.url(),
  INTERPHASE_TEST_TEMPLATE: z.string(),
  JEST_WORKER_ID: z.string().default("1"),
});

/** Which server and template did the run's global setup choose, and which jest worker is this? */
export function readTestEnv(): z.infer<typeof schema> {
  return schema.parse(process.env);
}
