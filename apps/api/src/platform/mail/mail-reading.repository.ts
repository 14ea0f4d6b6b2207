import { isRole, type Role } from "@interphase/access";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../database/database.service.js";
import { mailBodySchema } from "./mail-body.js";

/** Which mail does an administrator see? In full that of `ownOrganisation` and, if so, of the alliance; of others that it exists. */
export interface MailSight {
  readonly ownOrganisation: string | null;
  readonly isAllianceFull: boolean;
  readonly areOthersListed: boolean;
}

/** Which of what is seen? */
export interface MailSearch {
  readonly id?: string | undefined;
  readonly state?: string | undefined;
  readonly before?: readonly [string, string] | undefined;
  readonly limit: number;
}

const rowSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  state: z.enum(["waiting", "delivered", "failed", "expired"]),
  attempts: z.int(),
  last_problem: z.string().nullable(),
  created_at: z.date(),
  next_attempt_at: z.date(),
  ends_at: z.date(),
  settled_at: z.date().nullable(),
  is_full: z.boolean(),
  person_id: z.uuid().nullable(),
  to_address: z.string().nullable(),
  subject: z.string().nullable(),
  body: mailBodySchema.nullable(),
  sealed_path: z.string().nullable(),
});
/** A mail as an administrator may see it: what is not theirs is null already. */
export type SeenMail = z.output<typeof rowSchema>;

const retriedRow = z.object({ retried: z.boolean().nullable() });
const roleRow = z.object({ role: z.string() });

/** What do administrators read of the outbox? The columns are closed in SQL, row by row. */
@Injectable()
export class MailReadingRepository {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async list(sight: MailSight, search: MailSearch): Promise<SeenMail[]> {
    return this.database.query(rowSchema, `SELECT * FROM seen_outbox_mails($1, $2, $3, $4, $5, $6, $7, $8)`, [
      sight.ownOrganisation,
      sight.isAllianceFull,
      sight.areOthersListed,
      search.id ?? null,
      search.state ?? null,
      search.before?.[0] ?? null,
      search.before?.[1] ?? null,
      search.limit,
    ]);
  }

  /** Null: there is no such mail to be seen. False: it is settled for good. */
  async retry(mailId: string, sight: MailSight, at: Date): Promise<boolean | null> {
    const [row] = await this.database.query(
      retriedRow,
      `SELECT retry_outbox_mail($1, $2, $3, $4, $5) AS retried`,
      [mailId, sight.ownOrganisation, sight.isAllianceFull, sight.areOthersListed, at],
    );
    return row?.retried ?? null;
  }

  /** Which roles does an addressee hold now, or will hold later? */
  async listRoles(personId: string, now: Date): Promise<Role[]> {
    const rows = await this.database.withPurpose("mail", () =>
      this.database.query(
        roleRow,
        `SELECT DISTINCT role FROM role_assignments WHERE person_id = $1 AND (ends_at IS NULL OR ends_at > $2)`,
        [personId, now],
      ),
    );
    return rows.map(({ role }) => role).filter(isRole);
  }
}
