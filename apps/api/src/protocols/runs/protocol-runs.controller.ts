import {
  addRunDeviationRoute,
  changeProtocolRunRoute,
  createProtocolRunRoute,
  exportRunRoute,
  moveProtocolRunRoute,
  protocolRunRoute,
  protocolRunsRoute,
  runLossesRoute,
} from "@interphase/protocols";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { toLosses } from "../reckoning/conversion-loss.mapper.js";
import { ProtocolRuns } from "./protocol-runs.service.js";
import { RunFiles } from "./run-files.service.js";

/** An organisation's runs over HTTP. */
@Controller()
export class ProtocolRunsController {
  constructor(
    private readonly runs: ProtocolRuns,
    private readonly files: RunFiles,
  ) {}

  @Route(protocolRunsRoute)
  list({ query }: InputOf<typeof protocolRunsRoute>): Promise<ResultOf<typeof protocolRunsRoute>> {
    return this.runs.list(query);
  }

  @Route(createProtocolRunRoute)
  create({
    caller,
    body,
  }: InputOf<typeof createProtocolRunRoute>): Promise<ResultOf<typeof createProtocolRunRoute>> {
    return this.runs.create(caller, body, body);
  }

  @Route(protocolRunRoute)
  get({ caller, params }: InputOf<typeof protocolRunRoute>): Promise<ResultOf<typeof protocolRunRoute>> {
    return this.runs.get(caller, params.runId);
  }

  @Route(changeProtocolRunRoute)
  change({
    caller,
    params,
    ifMatch,
    body,
  }: InputOf<typeof changeProtocolRunRoute>): Promise<ResultOf<typeof changeProtocolRunRoute>> {
    return this.runs.change(caller, params.runId, ifMatch, body);
  }

  @Route(moveProtocolRunRoute)
  move({
    caller,
    params,
    ifMatch,
    body,
  }: InputOf<typeof moveProtocolRunRoute>): Promise<ResultOf<typeof moveProtocolRunRoute>> {
    return this.runs.move(caller, params.runId, ifMatch, body);
  }

  @Route(addRunDeviationRoute)
  deviate({
    caller,
    params,
    body,
  }: InputOf<typeof addRunDeviationRoute>): Promise<ResultOf<typeof addRunDeviationRoute>> {
    return this.runs.deviate(caller, params.runId, body);
  }

  @Route(runLossesRoute)
  async losses({
    caller,
    params,
    body,
  }: InputOf<typeof runLossesRoute>): Promise<ResultOf<typeof runLossesRoute>> {
    const file = await this.files.convert(caller, params.runId, body);
    if (!file.ok) return file;
    return { ok: true, value: { losses: toLosses(file.value), runsSafely: file.value.runsSafely } };
  }

  @Route(exportRunRoute)
  async export({
    caller,
    params,
    body,
  }: InputOf<typeof exportRunRoute>): Promise<ResultOf<typeof exportRunRoute>> {
    const file = await this.files.export(caller, params.runId, body);
    return file.ok ? { ok: true, value: { ...file.value, losses: toLosses(file.value) } } : file;
  }
}
