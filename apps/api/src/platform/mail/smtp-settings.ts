import type { Env } from "../process/env.js";

/** How does the worker reach the mail server, and in whose name does it send? */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps), as opposed to STARTTLS. */
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | undefined;
  readonly from: string;
  /** Certificates that are trusted instead of the machine's. */
  readonly ca?: string;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const submissionPort = 587;
const submissionsPort = 465;

/**
 * Which mail server was set up? Undefined when none was.
 * **Shape** Off this machine a connection is always encrypted, unless the address ends in `?requireTLS=false`.
 * **Fails** when only one of SMTP_URL and MAIL_FROM is set: mail would wait for ever and nobody would know why.
 */
export function smtpSettingsOf(env: Pick<Env, "SMTP_URL" | "MAIL_FROM">): SmtpSettings | undefined {
  const { SMTP_URL: address, MAIL_FROM: from } = env;
  if (address === undefined && from === undefined) return undefined;
  if (address === undefined || from === undefined)
    throw new Error("SMTP_URL and MAIL_FROM belong together: set both, or neither");
  const url = new URL(address);
  const secure = url.protocol === "smtps:";
  const mayBePlain = loopback.test(url.hostname) || url.searchParams.get("requireTLS") === "false";
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? (secure ? submissionsPort : submissionPort) : Number(url.port),
    secure,
    requireTLS: !secure && !mayBePlain,
    auth: user === "" ? undefined : { user, pass: decodeURIComponent(url.password) },
    from,
  };
}
