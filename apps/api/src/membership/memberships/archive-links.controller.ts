import { closeArchiveRoute, downloadArchiveRoute, viewArchiveRoute } from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { ArchiveLinks } from "./archive-links.service.js";

/** What can somebody ask whose organisation has left? Each act opens its own transaction: a limit counts even where it is refused. */
@Controller()
export class ArchiveLinksController {
  constructor(private readonly links: ArchiveLinks) {}

  @Route(viewArchiveRoute, { transaction: "none" })
  view({ body, origin }: InputOf<typeof viewArchiveRoute>): Promise<ResultOf<typeof viewArchiveRoute>> {
    return this.links.view(body.token, origin);
  }

  @Route(downloadArchiveRoute, { transaction: "none" })
  download({
    body,
    origin,
  }: InputOf<typeof downloadArchiveRoute>): Promise<ResultOf<typeof downloadArchiveRoute>> {
    return this.links.download(body.token, origin);
  }

  @Route(closeArchiveRoute, { transaction: "none" })
  async close({
    body,
    origin,
  }: InputOf<typeof closeArchiveRoute>): Promise<ResultOf<typeof closeArchiveRoute>> {
    const closed = await this.links.close(body.token, origin);
    return closed.ok ? { ok: true } : closed;
  }
}
