import { myDataRoute } from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { MyDataService } from "./my-data.service.js";

/** What is stored about me, as a file. */
@Controller()
export class MyDataController {
  constructor(private readonly data: MyDataService) {}

  @Route(myDataRoute)
  async download(input: InputOf<typeof myDataRoute>): Promise<ResultOf<typeof myDataRoute>> {
    return { ok: true, value: await this.data.download(input.caller.actor.personId) };
  }
}
