import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail as it came over the wire. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly wasEncrypted: boolean;
  readonly user: string | null;
}

/** A real SMTP server on loopback, and what it was given. */
export interface TestSmtpServer {
  readonly port: number;
  readonly mails: ReceivedMail[];
  close(): Promise<void>;
}

/** What does the server do with the recipient of the nth attempt (from 1)? Undefined takes it; a number is the SMTP reply. */
export type Reception = (attempt: number, address: string) => number | undefined;

/** Starts an SMTP server; without `port` on a free one, without authentication unless `options` ask for it. */
export async function startSmtpServer(
  reception: Reception = () => undefined,
  options: SMTPServerOptions = {},
  port = 0,
): Promise<TestSmtpServer> {
  const mails: ReceivedMail[] = [];
  let attempt = 0;
  const server = new SMTPServer({
    disabledCommands: options.onAuth === undefined ? ["AUTH"] : [],
    hideSTARTTLS: options.key === undefined,
    logger: false,
    ...options,
    onRcptTo: (address, _session, callback) => {
      attempt += 1;
      const reply = reception(attempt, address.address);
      if (reply === undefined) callback();
      else callback(Object.assign(new Error("not now, <somebody@example.org>"), { responseCode: reply }));
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString("utf8"),
          wasEncrypted: session.secure,
          user: typeof session.user === "string" ? session.user : null,
        });
        callback();
      });
    },
  });
  // A client that drops a connection is no failure of the server.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    mails,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
}
