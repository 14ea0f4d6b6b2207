import {
  ballotCertificateRoute,
  ballotRoute,
  ballotsRoute,
  castVoteRoute,
  createBallotRoute,
  extendBallotRoute,
  openBallotRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { BallotCasting } from "./ballot-casting.service.js";
import { BallotsService } from "./ballots.service.js";

/** Ballots over HTTP. */
@Controller()
export class BallotsController {
  constructor(
    private readonly ballots: BallotsService,
    private readonly casting: BallotCasting,
  ) {}

  @Route(ballotsRoute)
  list({ caller, query }: InputOf<typeof ballotsRoute>): Promise<ResultOf<typeof ballotsRoute>> {
    return this.ballots.list(caller, query);
  }

  @Route(createBallotRoute)
  create({ caller, body }: InputOf<typeof createBallotRoute>): Promise<ResultOf<typeof createBallotRoute>> {
    return this.ballots.create(caller, body);
  }

  @Route(ballotRoute)
  get({ caller, params }: InputOf<typeof ballotRoute>): Promise<ResultOf<typeof ballotRoute>> {
    return this.ballots.get(caller, params.ballotId);
  }

  @Route(openBallotRoute)
  open({ caller, params }: InputOf<typeof openBallotRoute>): Promise<ResultOf<typeof openBallotRoute>> {
    return this.ballots.open(caller, params.ballotId);
  }

  @Route(extendBallotRoute)
  extend({
    caller,
    params,
    body,
  }: InputOf<typeof extendBallotRoute>): Promise<ResultOf<typeof extendBallotRoute>> {
    return this.ballots.extend(caller, params.ballotId, body);
  }

  @Route(castVoteRoute)
  vote({ caller, params, body }: InputOf<typeof castVoteRoute>): Promise<ResultOf<typeof castVoteRoute>> {
    return this.casting.cast(caller, params.ballotId, body);
  }

  @Route(ballotCertificateRoute)
  async certificate({
    params,
    query,
  }: InputOf<typeof ballotCertificateRoute>): Promise<ResultOf<typeof ballotCertificateRoute>> {
    const found = await this.ballots.certificate(params.ballotId, query.key);
    if (!found.ok) return found;
    const fileName = `ballot-${params.ballotId}.json`;
    return { ok: true, value: { bytes: Buffer.from(found.value), fileName } };
  }
}
