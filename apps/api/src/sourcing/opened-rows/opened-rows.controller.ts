import { openedRowsRoute } from "@interphase/sourcing";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { OpenedRowsService } from "./opened-rows.service.js";

/** Opened sourcing rows over HTTP. */
@Controller()
export class OpenedRowsController {
  constructor(private readonly openedRows: OpenedRowsService) {}

  @Route(openedRowsRoute, { transaction: "none" })
  async rows(input: InputOf<typeof openedRowsRoute>): Promise<ResultOf<typeof openedRowsRoute>> {
    const read = await this.openedRows.read(input.caller, input.params.requestId);
    return read.ok ? { ok: true, value: { items: read.value, nextCursor: null } } : read;
  }
}
