import type { LoggerService } from "@nestjs/common";
import { pino, type DestinationStream, type Logger, type LoggerOptions } from "pino";

/** What of an error is fit for the log? A database's words quote values, so of its errors only the code is kept. */
function fitForLog(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const isOfDatabase = "severity" in error || "driverError" in error;
  const stack = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? undefined : fitForLog(error.cause);
  return { name: error.name, code, message: isOfDatabase ? undefined : error.message, stack, cause };
}

/**
 * Who writes the log? JSON lines with request ids; no header, no address, no query, no body is ever passed to it, and
 * the known names of secrets are struck out should one slip in.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    redact: {
      paths: ["*.authorization", "*.password", "*.accessToken", "*.token", "*.cookie"],
      censor: "[removed]",
    },
    serializers: {
      err: fitForLog,
      req: (request: { method?: string }) => ({ method: request.method }),
      res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Lets Nest write into the same log; its chatter about modules is for debugging alone. */
export function nestLoggerOf(logger: Logger): LoggerService {
  return {
    log: (message: unknown) => logger.debug(String(message)),
    warn: (message: unknown) => logger.warn(String(message)),
    error: (message: unknown) => logger.error(message instanceof Error ? { err: message } : String(message)),
    debug: (message: unknown) => logger.debug(String(message)),
    verbose: (message: unknown) => logger.debug(String(message)),
    fatal: (message: unknown) => logger.fatal(String(message)),
  };
}
