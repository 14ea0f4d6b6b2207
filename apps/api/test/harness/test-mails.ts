import { parseSecretKeys, unseal } from "../../src/platform/secrets/secret-keys.js";
import { testSecretKeys } from "./test-api.js";
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
export async function mailsTo(address: string): Promise<TestMail[]> {
  const { rows } = await asOwner((owner) =>
    owner.query<Row>(
      `SELECT kind, to_address, locale, subject, body, organisation_id, sealed_path FROM outbox_mails
        WHERE to_address = $1 ORDER BY created_at, id`,
      [address],
    ),
  );
  return rows.map((row) => {
    const path = row.sealed_path === null ? undefined : openLink(row.sealed_path);
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

const keys = parseSecretKeys(testSecretKeys);
/** Opened by the keys of the tests, as the worker opens it for the letter. */
const openLink = (sealed: string): string => unseal(keys, "mail link", sealed).toString();

/** The token of the newest link that went to this address. */
export async function linkTo(address: string): Promise<string> {
  const token = (await mailsTo(address)).at(-1)?.token;
  if (token == null) throw new Error(`no link went to ${address}`);
  return token;
}
