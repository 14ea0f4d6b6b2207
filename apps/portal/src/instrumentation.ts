import { getEnv } from "@/env";

/** Refuses to serve with a wrong configuration: said once at start rather than on somebody's first page. */
export function register(): void {
  getEnv();
}
