import { outboxMailRoute, outboxMailsRoute, retryOutboxMailRoute } from "@interphase/platform";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../http/route-types.js";
import { Route } from "../http/route.js";
import { OutboxService } from "./outbox.service.js";

/** Which service answers each route about outgoing mail? */
@Controller()
export class OutboxMailsController {
  constructor(private readonly outbox: OutboxService) {}

  @Route(outboxMailsRoute)
  async list(input: InputOf<typeof outboxMailsRoute>): Promise<ResultOf<typeof outboxMailsRoute>> {
    return this.outbox.list(input.caller, input.query);
  }

  @Route(outboxMailRoute)
  async read(input: InputOf<typeof outboxMailRoute>): Promise<ResultOf<typeof outboxMailRoute>> {
    return this.outbox.read(input.caller, input.params.mailId);
  }

  @Route(retryOutboxMailRoute)
  async retry(input: InputOf<typeof retryOutboxMailRoute>): Promise<ResultOf<typeof retryOutboxMailRoute>> {
    return this.outbox.retry(input.caller, input.params.mailId);
  }
}
