import { platformQueueRoute, platformStatusRoute } from "@interphase/platform";
import { Controller } from "@nestjs/common";
import type { ResultOf } from "../http/route-types.js";
import { Route } from "../http/route.js";
import { PlatformService } from "./platform.service.js";

/** The state of the system over HTTP, for whoever keeps it running. */
@Controller()
export class PlatformController {
  constructor(private readonly platform: PlatformService) {}

  @Route(platformStatusRoute)
  async status(): Promise<ResultOf<typeof platformStatusRoute>> {
    return { ok: true, value: await this.platform.status() };
  }

  @Route(platformQueueRoute)
  async queue(): Promise<ResultOf<typeof platformQueueRoute>> {
    return { ok: true, value: await this.platform.queue() };
  }
}
