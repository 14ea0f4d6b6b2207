import type { LoggerService } from "@nestjs/common";
import { pino, type Logger } from "pino";

/**
 * Who writes the log? JSON lines with request ids; no header, no address, no query, no body is ever passed to it, and
 * the known names of secrets are struck out should one slip in.
 */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: {
      paths: ["*.authorization", "*.password", "*.accessToken", "*.token", "*.cookie"],
      censor: "[removed]",
    },
    serializers: {
      req: (request: { method?: string }) => ({ method: request.method }),
      res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
    },
  });
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
