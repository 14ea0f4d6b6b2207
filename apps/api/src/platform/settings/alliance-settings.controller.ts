import { allianceSettingsRoute, replaceAllianceSettingsRoute } from "@interphase/platform";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../http/route-types.js";
import { Route } from "../http/route.js";
import { AllianceSettingsService } from "./alliance-settings.service.js";

/** The alliance's settings over HTTP. */
@Controller()
export class AllianceSettingsController {
  constructor(private readonly settings: AllianceSettingsService) {}

  @Route(allianceSettingsRoute)
  get(): Promise<ResultOf<typeof allianceSettingsRoute>> {
    return this.settings.get();
  }

  @Route(replaceAllianceSettingsRoute)
  replace(
    input: InputOf<typeof replaceAllianceSettingsRoute>,
  ): Promise<ResultOf<typeof replaceAllianceSettingsRoute>> {
    return this.settings.replace(input.caller, input.ifMatch, input.body);
  }
}
