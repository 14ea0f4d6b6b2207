import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Injectable } from "@nestjs/common";
import { decideAction, grantOf, type Actor } from "@interphase/access";
import { publishProtocolRoute } from "@interphase/protocols";
import { createAssessmentRoute, deletePlanRoute, plansRoute, uploadPlanRoute } from "@interphase/sourcing";
import { AssessmentsService } from "../sourcing/assessments/assessments.service.js";
import { Clock } from "../platform/clock/clock.js";
import { Database } from "../platform/database/database.service.js";
import type { OwnerConnection } from "../platform/database/owner-connection.js";
import { showTotpSecret, totpSecretBytes, totpSecretPurpose } from "../identity/factors/totp.js";
import { RequestScope } from "../platform/http/request-scope.js";
import { actionOf, askedBy } from "../platform/http/route-action.js";
import { PasswordService } from "../identity/accounts/password.service.js";
import type { Failure } from "../platform/problems/failure.js";
import { SecretsService } from "../platform/secrets/secrets.service.js";
import { PlanImportService } from "../sourcing/plans/plan-import.service.js";
import { SourcingPlansService } from "../sourcing/plans/sourcing-plans.service.js";
import { AdmissionRegister } from "../membership/admissions/admission-register.service.js";
import { OrganisationsRepository } from "../membership/organisations/organisations.repository.js";
import { systemScope } from "../platform/database/scope.js";
import { DemoProtocols } from "./demo-protocols.js";
import { demoMembers } from "./demo-members.js";
import { demoOrganisations, demoPeople, type DemoOrganisation, type DemoPerson } from "./demo-alliance.js";
import { addDemoPeople, hasNobody, type StoredDemoPerson } from "./demo.repository.js";

/** The same depth from src and from dist. */
const planDirectory = fileURLToPath(new URL("../../demo/", import.meta.url));

/** Makes the demo alliance in an empty database, its plans through the real import. */
@Injectable()
export class DemoService {
  constructor(
    private readonly database: Database,
    private readonly plans: SourcingPlansService,
    private readonly imports: PlanImportService,
    private readonly assessments: AssessmentsService,
    private readonly admissions: AdmissionRegister,
    private readonly organisations: OrganisationsRepository,
    private readonly protocols: DemoProtocols,
    private readonly passwords: PasswordService,
    private readonly secrets: SecretsService,
    private readonly clock: Clock,
  ) {}

  /**
   * **Shape** plans first and people last, in one transaction: an interrupted start begins again. The sign-ins are in
   * `demo-accounts.json`, readable by its owner alone, before anybody can sign in with them; `totpSecret` is there where a
   * code is asked for.
   */
  async load(
    owner: OwnerConnection,
    dataDirectory: string,
    accountsToMake: readonly DemoPerson[] = demoPeople,
  ): Promise<{ isNew: boolean }> {
    if (!(await hasNobody(owner))) return { isNew: false };
    const at = this.clock.now().toISOString();
    await this.admitMembers();
    const people = await Promise.all(accountsToMake.map((person) => this.prepare(person)));
    for (const organisation of demoOrganisations) {
      const planner = people.find(
        ({ stored }) => stored.organisation?.id === organisation.id && mayPlan(actorOf(stored)),
      );
      if (planner !== undefined) await this.loadPlan(organisation, planner.stored);
    }
    const accounts = people.map(({ stored, password, totpSecret }) => ({
      role: stored.role,
      organisation: stored.organisation?.name ?? null,
      email: stored.email,
      password,
      totpSecret,
    }));
    this.writeAccounts(dataDirectory, JSON.stringify(accounts, null, 2));
    await addDemoPeople(
      owner,
      people.map(({ stored }) => stored),
      at,
    );
    const steward = people.find(({ stored }) => stored.organisation === null && mayRelease(actorOf(stored)));
    if (steward !== undefined)
      await this.protocols.release(
        owner,
        people.map(({ stored }) => stored),
        actorOf(steward.stored),
        at,
      );
    return { isNew: true };
  }

  /** As every other way in does; those that an interrupted start admitted are members already. */
  private async admitMembers(): Promise<void> {
    await this.database.runAs(systemScope("directory"), async () => {
      for (const { id, slug, tier: _, ...member } of demoMembers) {
        if ((await this.organisations.find(id)) !== undefined) continue;
        const known = { website: `https://${slug}.example/`, identifiers: [] };
        const entered = await this.admissions.enter(id, { ...member, ...known }, null);
        if (!entered.ok) throw new Error(`the demo member ${slug} was refused: ${reasonOf(entered.failure)}`);
      }
    });
  }

  /** What is stored of a person, and what whoever signs in as them must know; no secret where no code is asked for. */
  private async prepare(person: DemoPerson) {
    const password = this.clock.randomBytes(12).toString("base64url");
    const passwordHash = await this.passwords.hash(password);
    const stored = { ...person, id: this.clock.newId(), passwordHash };
    if (person.hasAuthenticator !== true)
      return { password, totpSecret: undefined, stored: { ...stored, authenticator: null } };
    const secret = this.clock.randomBytes(totpSecretBytes);
    const sealedSecret = this.secrets.encrypt(totpSecretPurpose, secret);
    const authenticator = { id: this.clock.newId(), sealedSecret };
    const { secret: totpSecret } = showTotpSecret(secret, person.email);
    return { password, totpSecret, stored: { ...stored, authenticator } };
  }

  private async loadPlan(organisation: DemoOrganisation, planner: StoredDemoPerson): Promise<void> {
    const actor = actorOf(planner);
    const bytes = readFileSync(join(planDirectory, organisation.planFile));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const scope = { organisationId: organisation.id, personId: planner.id };
    const ownerOrgId = organisation.id;
    const file = { fileName: organisation.planFile, bytes, sha256 };
    const year = this.clock.now().getUTCFullYear();
    const order = { ownerOrgId, createdBy: planner.id, file, name: organisation.planName, year };
    const whole = new RequestScope();
    const read = await this.imports.read({ ...order, choices: {}, scope: whole, mostLines: null });
    if (!read.ok) throw new Error(`the demo plan ${file.fileName} was refused: ${reasonOf(read.failure)}`);
    const plan = read.value;
    if (plan.isTooLong) throw new Error("the demo plan is not left for a job");
    await this.database.runAs(scope, async () => {
      await this.forgetInterrupted(actor);
      const stored = await this.imports.store(order, plan);
      if (!stored.ok)
        throw new Error(`the demo plan ${organisation.planFile} was refused: ${reasonOf(stored.failure)}`);
      const assessed = await this.assessments.create(
        askedBy(actor, createAssessmentRoute),
        stored.value.id,
        {},
      );
      if (!assessed.ok) throw new Error(`the demo plan was not assessed: ${assessed.failure.code}`);
    });
    await whole.end();
  }

  /** What an interrupted start left belongs to a person who was never added. */
  private async forgetInterrupted(actor: Actor): Promise<void> {
    const left = await this.plans.list(askedBy(actor, plansRoute), { limit: 200 });
    if (!left.ok) return;
    for (const plan of left.value.items) await this.plans.delete(askedBy(actor, deletePlanRoute), plan.id);
  }

  private writeAccounts(dataDirectory: string, text: string): void {
    const path = join(dataDirectory, "demo-accounts.json");
    writeFileSync(`${path}.new`, `${text}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
}

function actorOf({ id, organisation, role }: StoredDemoPerson): Actor {
  const organisationId = organisation?.id ?? null;
  return { personId: id, organisationId, grants: [grantOf(role, organisationId)], narrowedTo: null };
}

function mayPlan(actor: Actor): boolean {
  return decideAction(actor, actionOf(uploadPlanRoute)).allow;
}

function mayRelease(actor: Actor): boolean {
  return decideAction(actor, actionOf(publishProtocolRoute)).allow;
}

function reasonOf(failure: Failure): string {
  const row = failure.rows?.[0];
  return `${failure.code} ${failure.detail ?? ""} row ${row?.row ?? ""} ${row?.column ?? ""}: ${row?.message ?? ""}`;
}
