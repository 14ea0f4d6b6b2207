import { z } from "zod";

/** Which settings does the portal read? `.env.example` lists exactly these. */
export const envSchema = z.object({
  /** Where the api listens, as this server reaches it. */
  API_URL: z.url().default("http://127.0.0.1:4000"),
  PORTAL_PORT: z.string().regex(/^\d+$/).transform(Number).default(3000),
  /** Encrypts the cookie; made once and kept in the data directory by the start script. */
  NEXTAUTH_SECRET: z.string().min(32),
  /** The address people type; decides whether the cookie is marked secure. */
  NEXTAUTH_URL: z.url(),
});

export type Env = Readonly<z.infer<typeof envSchema>>;

let parsed: Env | undefined;

/** How is this portal configured? Parsed once, at the first use, because a build has no configuration. */
export function getEnv(): Env {
  parsed ??= Object.freeze(envSchema.parse(process.env));
  return parsed;
}

/** Does this process run next's development server, whose tools need eval? */
export const isDevelopment = process.env.NODE_ENV === "development";
