import { z } from "zod";

/** One part of a mail. `secret-link` stands where the link goes: the link itself is kept apart, so that it can be forgotten. */
const mailPartSchema = z.discriminatedUnion("part", [
  z.object({ part: z.literal("text"), text: z.string() }),
  z.object({ part: z.literal("rows"), rows: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({ part: z.literal("page"), label: z.string(), path: z.string() }),
  z.object({ part: z.literal("secret-link"), label: z.string(), gone: z.string(), withheld: z.string() }),
]);
/** What does a mail say, before it is a text or a page? In reading order. */
export const mailBodySchema = z.array(mailPartSchema);
export type MailBody = z.output<typeof mailBodySchema>;

/** What stands where the secret link belongs: the link, that it is gone, or that whoever reads this may not have it? */
export type SecretPlace =
  { readonly state: "shown"; readonly path: string } | { readonly state: "gone" | "withheld" };
/** Where does the portal stand, and what becomes of the secret link? */
export interface MailLinks {
  readonly portalUrl: string;
  readonly secret: SecretPlace;
}

/** Which address does a path of the portal have? */
function addressOf(portalUrl: string, path: string): string {
  return `${portalUrl.replace(/\/+$/, "")}${path}`;
}

/** What does the mail say as plain text? */
export function toMailText(body: MailBody, { portalUrl, secret }: MailLinks): string {
  const parts = body.map((part) => {
    switch (part.part) {
      case "text":
        return part.text;
      case "rows":
        return part.rows.map(([label, value]) => `${label}: ${value}`).join("\n");
      case "page":
        return `${part.label}:\n${addressOf(portalUrl, part.path)}`;
      default:
        return secret.state === "shown"
          ? `${part.label}:\n${addressOf(portalUrl, secret.path)}`
          : part[secret.state];
    }
  });
  return `${parts.join("\n\n")}\n`;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

function anchorOf(label: string, address: string): string {
  const href = escaped(address);
  return `<p style="margin:24px 0"><a href="${href}" style="background:#0b5d57;color:#ffffff;padding:10px 16px;border-radius:6px;text-decoration:none">${escaped(label)}</a></p><p style="color:#5a6470;font-size:13px;word-break:break-all">${href}</p>`;
}

/** What does the mail say as a page? Every text is escaped; no picture, no style sheet, nothing is fetched. */
export function toMailHtml(
  subject: string,
  language: string,
  body: MailBody,
  { portalUrl, secret }: MailLinks,
): string {
  const parts = body.map((part) => {
    switch (part.part) {
      case "text":
        return `<p>${escaped(part.text).replace(/\n/g, "<br>")}</p>`;
      case "rows":
        return `<table role="presentation" cellpadding="0" cellspacing="0">${part.rows
          .map(
            ([label, value]) =>
              `<tr><td style="padding:2px 16px 2px 0;color:#5a6470">${escaped(label)}</td><td style="padding:2px 0">${escaped(value)}</td></tr>`,
          )
          .join("")}</table>`;
      case "page":
        return anchorOf(part.label, addressOf(portalUrl, part.path));
      default:
        return secret.state === "shown"
          ? anchorOf(part.label, addressOf(portalUrl, secret.path))
          : `<p>${escaped(part[secret.state])}</p>`;
    }
  });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="margin:0;padding:24px;font-family:system-ui,-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif;font-size:15px;line-height:1.5;color:#1b2430;max-width:560px">${parts.join("")}</body></html>`;
}
