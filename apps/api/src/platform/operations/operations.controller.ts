import { Controller } from "@nestjs/common";
import { Database } from "../database/database.service.js";
import type { InputOf, ResultOf } from "../http/route-types.js";
import { Route } from "../http/route.js";
import { refuse } from "../problems/failure.js";
import { DescriptionService } from "./description.service.js";
import { MetricsService } from "./metrics.service.js";
import {
  docsFileRoute,
  docsRoute,
  liveRoute,
  metricsRoute,
  openApiRoute,
  problemPageRoute,
  readyRoute,
} from "./operations.contract.js";

/** Which service answers each route about the process itself? */
@Controller()
export class OperationsController {
  constructor(
    private readonly database: Database,
    private readonly metrics: MetricsService,
    private readonly description: DescriptionService,
  ) {}

  @Route(liveRoute)
  live(): Promise<ResultOf<typeof liveRoute>> {
    return Promise.resolve({ ok: true, value: { status: "ok" } });
  }

  @Route(readyRoute)
  async ready(): Promise<ResultOf<typeof readyRoute>> {
    await this.database.ping();
    return { ok: true, value: { status: "ok" } };
  }

  @Route(metricsRoute)
  async readMetrics(): Promise<ResultOf<typeof metricsRoute>> {
    return { ok: true, value: { bytes: Buffer.from(await this.metrics.text()) } };
  }

  @Route(openApiRoute)
  openApi(): Promise<ResultOf<typeof openApiRoute>> {
    return Promise.resolve({ ok: true, value: this.description.openApi() });
  }

  @Route(problemPageRoute)
  async problemPage(input: InputOf<typeof problemPageRoute>): Promise<ResultOf<typeof problemPageRoute>> {
    const bytes = await this.description.problemPage(input.params.page);
    return bytes === undefined ? refuse("not-found") : { ok: true, value: { bytes } };
  }

  @Route(docsRoute)
  docs(): Promise<ResultOf<typeof docsRoute>> {
    return Promise.resolve({ ok: true, value: this.description.page() });
  }

  @Route(docsFileRoute)
  async docsFile(input: InputOf<typeof docsFileRoute>): Promise<ResultOf<typeof docsFileRoute>> {
    return { ok: true, value: await this.description.file(input.params.file) };
  }
}
