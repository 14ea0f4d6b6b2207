import {
  beginNextVersionRoute,
  createProtocolRoute,
  moveProtocolRoute,
  proposeProtocolRoute,
  protocolDraftRoute,
  protocolDraftsRoute,
  publishProtocolRoute,
  saveProtocolDraftRoute,
  withdrawProtocolRoute,
} from "@interphase/protocols";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { ProtocolDrafts } from "./protocol-drafts.service.js";
import { ProtocolMoves } from "./protocol-moves.service.js";

/** Protocols in work over HTTP. */
@Controller()
export class ProtocolDraftsController {
  constructor(
    private readonly drafts: ProtocolDrafts,
    private readonly moves: ProtocolMoves,
  ) {}

  @Route(protocolDraftsRoute)
  list({
    caller,
    query,
  }: InputOf<typeof protocolDraftsRoute>): Promise<ResultOf<typeof protocolDraftsRoute>> {
    return this.drafts.list(caller, query);
  }

  @Route(createProtocolRoute)
  create({
    caller,
    body,
  }: InputOf<typeof createProtocolRoute>): Promise<ResultOf<typeof createProtocolRoute>> {
    return this.drafts.create(caller, body.groupId, body.document);
  }

  @Route(protocolDraftRoute)
  get({ caller, params }: InputOf<typeof protocolDraftRoute>): Promise<ResultOf<typeof protocolDraftRoute>> {
    return this.drafts.get(caller, params.protocolId);
  }

  @Route(beginNextVersionRoute)
  beginNext({
    caller,
    params,
  }: InputOf<typeof beginNextVersionRoute>): Promise<ResultOf<typeof beginNextVersionRoute>> {
    return this.drafts.beginNext(caller, params.protocolId);
  }

  @Route(saveProtocolDraftRoute)
  save({
    caller,
    params,
    ifMatch,
    body,
  }: InputOf<typeof saveProtocolDraftRoute>): Promise<ResultOf<typeof saveProtocolDraftRoute>> {
    return this.drafts.write(caller, params.protocolId, ifMatch, body.document);
  }

  @Route(proposeProtocolRoute)
  propose({
    caller,
    params,
    ifMatch,
  }: InputOf<typeof proposeProtocolRoute>): Promise<ResultOf<typeof proposeProtocolRoute>> {
    return this.moves.move(caller, params.protocolId, ifMatch, { to: "proposed" });
  }

  @Route(moveProtocolRoute)
  move({
    caller,
    params,
    ifMatch,
    body,
  }: InputOf<typeof moveProtocolRoute>): Promise<ResultOf<typeof moveProtocolRoute>> {
    return this.moves.move(caller, params.protocolId, ifMatch, body);
  }

  @Route(publishProtocolRoute)
  publish({
    caller,
    params,
    ifMatch,
  }: InputOf<typeof publishProtocolRoute>): Promise<ResultOf<typeof publishProtocolRoute>> {
    return this.moves.publish(caller, params.protocolId, ifMatch);
  }

  @Route(withdrawProtocolRoute)
  withdraw({
    caller,
    params,
    body,
  }: InputOf<typeof withdrawProtocolRoute>): Promise<ResultOf<typeof withdrawProtocolRoute>> {
    return this.moves.withdraw(caller, params.protocolId, params.version, body.reason);
  }
}
