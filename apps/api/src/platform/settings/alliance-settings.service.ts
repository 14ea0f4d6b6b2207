import { isRole, roles } from "@interphase/access";
import type { AllianceSettings } from "@interphase/platform";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../audit/audit.service.js";
import { Clock } from "../clock/clock.js";
import type { Caller } from "../http/caller.js";
import type { EntityTags } from "../http/entity-tags.js";
import { refuse, type Failure } from "../problems/failure.js";
import { AllianceSettingsRepository, type StoredSettings } from "./alliance-settings.repository.js";

type SettingsResult =
  | { readonly ok: true; readonly value: AllianceSettings; readonly etag: string }
  | { readonly ok: false; readonly failure: Failure };

/** What has the alliance decided for everybody? */
@Injectable()
export class AllianceSettingsService {
  constructor(
    private readonly repository: AllianceSettingsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async get(): Promise<SettingsResult> {
    return answer(await this.repository.get());
  }

  /** **Fails** http.invalid-request for a role that there is not, precondition.failed when the settings have changed since they were read. */
  async replace(caller: Caller, ifMatch: EntityTags, wish: AllianceSettings): Promise<SettingsResult> {
    const errors = wish.secondFactorRoles.flatMap((role, index) =>
      isRole(role)
        ? []
        : [
            {
              pointer: `/body/secondFactorRoles/${String(index)}`,
              message: `Use one of ${roles.join(", ")}`,
            },
          ],
    );
    if (errors.length > 0) return refuse("http.invalid-request", { errors });
    const expected =
      ifMatch === "any" ? "any" : ifMatch.filter((tag) => /^[1-9]\d{0,8}$/.test(tag)).map(Number);
    const settings = {
      ...wish,
      secondFactorRoles: roles.filter((role) => wish.secondFactorRoles.includes(role)),
    };
    const by = { personId: caller.actor.personId, at: this.clock.now() };
    const stored = await this.repository.replace(expected, settings, by);
    if (stored === undefined) return refuse("precondition.failed");
    this.audit.describe({
      scope: "alliance",
      target: { kind: "settings", id: "alliance" },
      facts: { ...settings },
    });
    return answer(stored);
  }
}

function answer({ settings, version }: StoredSettings): SettingsResult {
  return { ok: true, value: settings, etag: String(version) };
}
