import type { Asked } from "@interphase/access";
import { fileOfFormat, type Conversion, type ConversionFormat } from "@interphase/protocols";
import type { Locale } from "@interphase/names";
import { Injectable } from "@nestjs/common";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { ProtocolReleases } from "../registry/protocol-releases.service.js";
import { ProtocolReckoner } from "../reckoning/protocol-reckoner.service.js";
import { ProtocolRuns } from "./protocol-runs.service.js";

/** Which file is wanted? */
export interface WantedFile {
  readonly format: ConversionFormat;
  readonly language: Locale;
  readonly acknowledge?: "safety" | undefined;
}

type RunFile = Conversion & { readonly fileName: string };

/** What does a run become for an instrument, with its own parameters? Made anew each time, kept nowhere. */
@Injectable()
export class RunFiles {
  constructor(
    private readonly runs: ProtocolRuns,
    private readonly releases: ProtocolReleases,
    private readonly reckoner: ProtocolReckoner,
  ) {}

  /** **Fails** not-found, protocol.damaged, protocol.not-converted, protocol.takes-too-long, protocol.too-many-waiting. */
  async convert(asked: Asked, runId: string, { format, language }: WantedFile): Promise<Outcome<RunFile>> {
    const run = await this.runs.find(asked, runId);
    if (!run.ok) return run;
    const { code, version, parameters } = run.value;
    const whole = await this.releases.findWhole(code, version);
    if (!whole.ok) return whole;
    const converted = await this.reckoner.convertOfMember(asked.actor.personId, {
      from: "json",
      to: format,
      content: whole.value.document,
      parameters,
      locale: language,
    });
    if (!converted.ok) return converted;
    if (!converted.value.ok) {
      const { path, message } = converted.value;
      return refuse("protocol.not-converted", { errors: [{ pointer: path, message }] });
    }
    const { extension } = fileOfFormat[format];
    const fileName = `${code}-${version}-run-${runId.slice(-6)}.${extension}`;
    return { ok: true, value: { ...converted.value.conversion, fileName } };
  }

  /** **Fails** as `convert`, and protocol.loss-not-acknowledged. */
  async export(asked: Asked, runId: string, wanted: WantedFile): Promise<Outcome<RunFile>> {
    const file = await this.convert(asked, runId, wanted);
    if (!file.ok) return file;
    return file.value.losses.some(({ safety }) => safety) && wanted.acknowledge !== "safety"
      ? refuse("protocol.loss-not-acknowledged")
      : file;
  }
}
