import { createTransport } from "nodemailer";
import { z } from "zod";
import type { SmtpSettings } from "./smtp-settings.js";

/** A mail, ready to be sent. `id` makes its Message-ID, the same at every attempt, so that a mail that arrives twice is known as one. */
export interface ReadyMail {
  readonly id: string;
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * How did an attempt end? `refused`: this mail will never be taken, as far as the server says. `unreachable`: no mail would
 * be, just now. `problem` is a code for administrators, without a word of the server's, which may quote addresses.
 */
export type SendOutcome =
  | { readonly state: "delivered" }
  | { readonly state: "postponed" | "refused" | "unreachable"; readonly problem: string };

const connectMs = 10_000;
const silenceMs = 30_000;
const firstPermanent = 500;
const errorShape = z.object({
  code: z.string().catch("unknown"),
  responseCode: z.number().optional().catch(undefined),
});
const plainAddress = /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/u;

/** Sends mail through one SMTP server, a connection a mail. */
export class SmtpSender {
  private readonly transport;
  private readonly domain: string;

  constructor(private readonly settings: SmtpSettings) {
    const { host, port, secure, requireTLS, auth, ca } = settings;
    this.domain = /@([^>]+)>?$/.exec(settings.from)?.[1] ?? "localhost";
    this.transport = createTransport({
      host,
      port,
      secure,
      requireTLS,
      ...(auth === undefined ? {} : { auth: { ...auth } }),
      ...(ca === undefined ? {} : { tls: { ca } }),
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      dnsTimeout: connectMs,
      socketTimeout: silenceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: ReadyMail): Promise<SendOutcome> {
    if (!plainAddress.test(mail.to)) return { state: "refused", problem: "address-not-usable" };
    try {
      await this.transport.sendMail({
        from: this.settings.from,
        to: { name: "", address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.id}@${this.domain}>`,
        headers: {
          "Auto-Submitted": "auto-generated",
          "X-Auto-Response-Suppress": "All",
          "Content-Language": mail.language,
        },
      });
      return { state: "delivered" };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** Only what the server says of this mail's addressee or content counts against the mail; everything else may pass. */
function outcomeOf(error: unknown): SendOutcome {
  const { code, responseCode: reply } = errorShape.safeParse(error).data ?? { code: "unknown" };
  if (reply === undefined) return { state: "unreachable", problem: code };
  const problem = `smtp-${String(reply)}`;
  if (code === "EAUTH" || code === "ETLS") return { state: "unreachable", problem };
  const isOfTheMail = code === "EENVELOPE" || code === "EMESSAGE";
  return { state: isOfTheMail && reply >= firstPermanent ? "refused" : "postponed", problem };
}
