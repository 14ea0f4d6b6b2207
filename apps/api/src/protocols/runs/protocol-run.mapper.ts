import {
  runStatesFrom,
  takesDeviations,
  type ProtocolRun,
  type ProtocolRunSummary,
  type RunDeviation,
} from "@interphase/protocols";
import { saidOf } from "../registry/protocol-release.mapper.js";
import type { ListedRun, StoredDeviation, StoredRun } from "./protocol-runs.repository.js";

/** How does a run look in a list? */
export function toRunSummary({
  titleEn,
  titleZh,
  createdAt,
  changedAt,
  ...run
}: ListedRun): ProtocolRunSummary {
  return {
    ...run,
    protocolTitle: saidOf(titleEn, titleZh),
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}

function toDeviation({ id, pointer, what, why, at, personId, personName }: StoredDeviation): RunDeviation {
  const by = personName === null ? null : { id: personId, displayName: personName };
  return { id, pointer, what, why, at: at.toISOString(), by };
}

/** How does a run look to somebody who may change it or not? */
export function toProtocolRun(
  stored: StoredRun,
  deviations: readonly StoredDeviation[],
  mayWrite: boolean,
): ProtocolRun {
  const { createdBy, createdByName, damagedAt, startedAt, endedAt, state } = stored;
  const { id, title, sample, code, version, sha256, versionState, parameters, reason } = stored;
  return {
    id,
    title,
    sample,
    code,
    version,
    sha256,
    state,
    versionState,
    parameters,
    reason,
    protocolTitle: saidOf(stored.titleEn, stored.titleZh),
    isDamaged: damagedAt !== null,
    createdAt: stored.createdAt.toISOString(),
    changedAt: stored.changedAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    createdBy: createdByName === null ? null : { id: createdBy, displayName: createdByName },
    deviations: deviations.map(toDeviation),
    may: {
      write: mayWrite && state === "planned",
      move: mayWrite ? runStatesFrom(state) : [],
      deviate: mayWrite && takesDeviations(state),
    },
  };
}
