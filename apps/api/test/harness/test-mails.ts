import { SecretLinks } from "../../src/mail/secret-links.service.js";
import type { TestApp } from "./test-app.js";
import { asOwner } from "./test-database.js";

/** A mail as its addressee would read it, with the token of its link. */
export interface TestMail {
  readonly kind: string;
  readonly to: string;
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  readonly organisationId: string | null;
  readonly token: string | null;
}

interface Row {
  kind: string;
  to_address: string;
  locale: string;
  subject: string;
  body: unknown;
  organisation_id: string | null;
  sealed_path: string | null;
}

/** Which mails went to this address, the oldest first? Read from the outbox, as the mail server would get them. */
export async function mailsTo(api: TestApp, address: string): Promise<TestMail[]> {
  const links = api.app.nest.get(SecretLinks, { strict: false });
  const { rows } = await asOwner((owner) =>
    owner.query<Row>(
      `SELECT kind, to_address, locale, subject, body, organisation_id, sealed_path FROM outbox_mails
        WHERE to_address = $1 ORDER BY created_at, id`,
      [address],
    ),
  );
  return rows.map((row) => {
    const path = row.sealed_path === null ? undefined : links.open(row.sealed_path);
    const token =
      path === undefined ? null : new URL(path, "https://portal.example").searchParams.get("token");
    return {
      kind: row.kind,
      to: row.to_address,
      locale: row.locale,
      subject: row.subject,
      text: JSON.stringify(row.body),
      organisationId: row.organisation_id,
      token,
    };
  });
}

/** The token of the newest link that went to this address. */
export async function linkTo(api: TestApp, address: string): Promise<string> {
  const token = (await mailsTo(api, address)).at(-1)?.token;
  if (token == null) throw new Error(`no link went to ${address}`);
  return token;
}
