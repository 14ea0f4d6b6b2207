import { z } from "zod";
import { parseSecretKeys } from "../secrets/secret-keys.js";

const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/, "must be a whole number").transform(Number).pipe(z.int().min(least).max(most));
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
/** Said without the value: zod's own message would do so too, but the keys are checked by the code that reads them. */
const secretKeys = z.string().superRefine((text, context) => {
  try {
    parseSecretKeys(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "is not usable" });
  }
});
const smtpUrl = z.url({ protocol: /^smtps?$/ });
/** One sender: an address, or a name with an address in angle brackets. */
const sender = z
  .string()
  .regex(/^(?:[^<>"\r\n]{1,100} <[^\s<>@,;:"]+@[^\s<>@,;:"]+>|[^\s<>@,;:"]+@[^\s<>@,;:"]+)$/u);
const mebibyte = 1024 * 1024;

/** Which settings does the api take from its environment? Units are in the names; no secret has a default. */
export const envSchema = z.object({
  DATABASE_APP_URL: postgresUrl,
  DATABASE_URL: postgresUrl.optional(),
  SECRET_KEYS: secretKeys,
  DATABASE_POOL_SIZE: whole(1, 200).default(10),
  API_HOST: z.string().min(1).default("127.0.0.1"),
  API_PORT: whole(0, 65_535).default(4000),
  INTERPHASE_DATA_DIR: z.string().min(1).default(".data"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) => text.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]))),
  LOGIN_FAILURES_PER_ACCOUNT: whole(1, 1_000_000).default(10),
  LOGIN_FAILURES_PER_NETWORK: whole(1, 1_000_000).default(100),
  LOGIN_WINDOW_MINUTES: whole(1, 1440).default(15),
  SESSION_IDLE_MINUTES: whole(1, 525_600).default(480),
  SESSION_ABSOLUTE_MINUTES: whole(1, 525_600).default(10_080),
  BODY_MAX_BYTES: whole(1, 64 * mebibyte).default(mebibyte),
  IMPORT_MAX_BYTES: whole(1, 1024 * mebibyte).default(64 * mebibyte),
  PLAN_FILES_MAX_BYTES: whole(0, 1024 ** 5).default(2048 * mebibyte),
  IMPORT_INLINE_MAX_LINES: whole(1, 10_000_000).default(200_000),
  UPLOAD_HEAP_MEBIBYTES: whole(32, 65_536).default(512),
  UPLOAD_MEMORY_MEBIBYTES: whole(64, 131_072).default(1024),
  UPLOAD_REQUEST_SECONDS: whole(1, 3600).default(60),
  UPLOAD_JOB_SECONDS: whole(1, 86_400).default(900),
  UPLOADS_AT_ONCE: whole(1, 64).default(4),
  UPLOADS_AT_ONCE_PER_ORGANISATION: whole(1, 64).default(2),
  BALLOT_LEAST_MINUTES: whole(0, 525_600).default(1440),
  REPORT_DIRECT_MAX_LINES: whole(0, 10_000_000).default(20_000),
  REQUEST_TIMEOUT_SECONDS: whole(1, 3600).default(120),
  SHUTDOWN_GRACE_SECONDS: whole(1, 600).default(10),
  WORKER_CONCURRENCY: whole(1, 64).default(2),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: sender.optional(),
  DNS_SERVERS: z
    .string()
    .regex(/^[0-9a-fA-F.:[\],\s]*$/, "must be addresses of name servers, separated by commas")
    .default("")
    .transform((text) => text.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]))),
  PORTAL_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
});
/** The settings of this process, parsed. */
export type Env = Readonly<z.output<typeof envSchema>>;

/**
 * Which settings hold for this process? Parsed once at start, then frozen.
 * **Fails** with one line a setting, naming it and never its value.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`the environment is not usable\n${faults.join("\n")}`);
}
