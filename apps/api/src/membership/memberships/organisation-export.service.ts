import { decide, showing, type Asked } from "@interphase/access";
import { writeZip, type WrittenPart } from "@interphase/spreadsheet";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { isId } from "../../platform/database/identifier.js";
import type { BinaryReply } from "../../platform/http/route-types.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { OrganisationsRepository } from "../organisations/organisations.repository.js";
import {
  mostExportedRows,
  OrganisationExportRepository,
  type ExportedPart,
} from "./organisation-export.repository.js";

/** What does an organisation take away with it? Its own data alone, for its own administrator alone. */
@Injectable()
export class OrganisationExportService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly exports: OrganisationExportRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden. */
  async download(asked: Asked, organisationId: string): Promise<Outcome<BinaryReply>> {
    const organisation = isId(organisationId) ? await this.organisations.find(organisationId) : undefined;
    const known = organisation && {
      value: organisation,
      facts: { ownerOrganisationId: organisation.id },
    };
    const found = authorizeResource(asked, "organisation", known);
    if (!found.ok) return found;
    const { id, name } = found.value;
    // Whoever administers an organisation reads its sourcing data by that alone no more here than elsewhere.
    const isAnalyst = decide(asked.actor, showing("sourcing-plan"), { ownerOrganisationId: id }).allow;
    const made = await this.make({ id, name }, isAnalyst);
    this.audit.describe({ target: { kind: "organisation", id }, facts: { rows: made.rows } });
    return { ok: true, value: made.archive };
  }

  /** The archive of an organisation, in the transaction of somebody of it; how many rows are in it? */
  async make(
    { id, name }: { readonly id: string; readonly name: string },
    hasSourcing: boolean,
  ): Promise<{ readonly archive: BinaryReply; readonly rows: number }> {
    const parts = await this.exports.collect(id, hasSourcing);
    const at = this.clock.now().toISOString();
    const files = [readMe(name, at, parts, hasSourcing), ...parts.map(toFile)];
    return {
      archive: { bytes: () => writeZip(files), fileName: `organisation-${at.slice(0, 10)}.zip` },
      rows: parts.reduce((sum, part) => sum + part.rows.length, 0),
    };
  }
}

function toFile({ name, rows }: ExportedPart): WrittenPart {
  const last = rows.length - 1;
  const lines = rows.map((row, index) => `${row}${index === last ? "" : ","}\n`);
  return { name: `${name}.json`, pieces: ["[\n", ...lines, "]\n"] };
}

function readMe(name: string, at: string, parts: readonly ExportedPart[], isAnalyst: boolean): WrittenPart {
  const lines = [
    `What ${name} has in the alliance's platform, as of ${at}.`,
    "",
    "Each file is a JSON array of rows, in UTF-8; instants are in UTC.",
    `A file holds at most ${String(mostExportedRows)} rows.`,
    "",
    ...parts.map((part) => `${part.name}.json: ${String(part.rows.length)}`),
    "",
    ...(isAnalyst
      ? []
      : [
          "Sourcing plans, assessments, scenarios and findings are in it for an administrator who is also an analyst.",
          "",
        ]),
    "Not in it: passwords and other secrets; files that can be made anew (reports, explanations); votes in secret ballots,",
    "which nobody can tell apart; what belongs to groups or to other members. Files of plans as they were uploaded are",
    "downloaded one by one on the page of each plan.",
    "",
  ];
  return { name: "README.txt", pieces: [lines.join("\r\n")] };
}
