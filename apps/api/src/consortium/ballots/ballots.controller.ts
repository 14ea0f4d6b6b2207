import {
  annulBallotRoute,
  ballotCertificateRoute,
  ballotCharterRoute,
  ballotRoute,
  ballotsRoute,
  castVoteRoute,
  confirmAnnulmentRoute,
  confirmCharterRoute,
  createBallotRoute,
  extendBallotRoute,
  openBallotRoute,
  proposeCharterRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { BallotAnnulments } from "./ballot-annulments.service.js";
import { BallotCasting } from "./ballot-casting.service.js";
import { BallotCharters } from "./ballot-charters.service.js";
import { BallotsService } from "./ballots.service.js";

/** Ballots over HTTP. */
@Controller()
export class BallotsController {
  constructor(
    private readonly ballots: BallotsService,
    private readonly casting: BallotCasting,
    private readonly annulments: BallotAnnulments,
    private readonly charters: BallotCharters,
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

  @Route(annulBallotRoute)
  annul({
    caller,
    params,
    body,
  }: InputOf<typeof annulBallotRoute>): Promise<ResultOf<typeof annulBallotRoute>> {
    return this.annulments.propose(caller, params.ballotId, body.reason);
  }

  @Route(confirmAnnulmentRoute)
  confirmAnnulment({
    caller,
    params,
    body,
  }: InputOf<typeof confirmAnnulmentRoute>): Promise<ResultOf<typeof confirmAnnulmentRoute>> {
    return this.annulments.confirm(caller, params.ballotId, body.reason);
  }

  @Route(ballotCharterRoute)
  charter({
    caller,
    query,
  }: InputOf<typeof ballotCharterRoute>): Promise<ResultOf<typeof ballotCharterRoute>> {
    return this.charters.get(caller, query.groupId ?? null);
  }

  @Route(proposeCharterRoute)
  proposeCharter({
    caller,
    body,
  }: InputOf<typeof proposeCharterRoute>): Promise<ResultOf<typeof proposeCharterRoute>> {
    return this.charters.propose(caller, body);
  }

  @Route(confirmCharterRoute)
  confirmCharter({
    caller,
    params,
  }: InputOf<typeof confirmCharterRoute>): Promise<ResultOf<typeof confirmCharterRoute>> {
    return this.charters.confirm(caller, params.charterId);
  }

  @Route(ballotCertificateRoute)
  async certificate({
    params,
    query,
    origin,
  }: InputOf<typeof ballotCertificateRoute>): Promise<ResultOf<typeof ballotCertificateRoute>> {
    const found = await this.ballots.certificate(params.ballotId, query.key, origin);
    if (!found.ok) return found;
    const { file, sha256 } = found.value;
    const fileName = `ballot-${params.ballotId}.json`;
    return { ok: true, value: { bytes: Buffer.from(file), fileName }, etag: sha256 };
  }
}
