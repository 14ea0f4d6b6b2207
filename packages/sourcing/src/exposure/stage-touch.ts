import type { ValueInterval } from "@interphase/minerals";
import { atEnds, type Reach, type Touch } from "./measure-reach.js";

/**
 * What do measures do to one path at a stage?
 * **Shape** `known` by country of origin, as parts of the path; `unknown` what they would do to the path's unknown part if it
 * came whole from a country, as parts of that part; a country without measures is in neither. `own` is each reach's alone,
 * unknown origin included, in the order of `reaches`.
 * **Units and range** parts 0-1.
 */
export interface StageTouch {
  readonly reaches: readonly Reach[];
  readonly known: ReadonlyMap<string, Touch>;
  readonly unknown: ReadonlyMap<string, Touch>;
  readonly unknownShare: number;
  readonly touched: ValueInterval;
  readonly own: readonly ValueInterval[];
}

/** No measure counts at the stage. */
export const untouchedStage: StageTouch = {
  reaches: [],
  known: new Map(),
  unknown: new Map(),
  unknownShare: 0,
  touched: { low: 0, value: 0, high: 0 },
  own: [],
};

/** Which reaches are of each exporter? **Shape** in their order. */
export function groupByExporter(reaches: readonly Reach[]): Map<string, Reach[]> {
  const byExporter = new Map<string, Reach[]>();
  for (const reach of reaches) {
    const own = byExporter.get(reach.measure.exporterIso3);
    if (own === undefined) byExporter.set(reach.measure.exporterIso3, [reach]);
    else own.push(reach);
  }
  return byExporter;
}

/** How much of an unknown origin is touched: nothing in low, by the world's shares in value, at worst in high? */
export function touchUnknown(
  unknown: ReadonlyMap<string, Touch>,
  world: ReadonlyMap<string, number>,
): ValueInterval {
  let [value, high] = [0, 0];
  for (const [countryIso3, { touched }] of unknown) {
    value += (world.get(countryIso3) ?? 0) * touched.value;
    high = Math.max(high, touched.high);
  }
  return { low: 0, value, high };
}

/** What do measures do to a path at a stage, once each country's part is known? **Source** methods 5 and 9 */
export function createStageTouch(
  reaches: readonly Reach[],
  known: ReadonlyMap<string, Touch>,
  unknown: ReadonlyMap<string, Touch>,
  unknownShare: number,
  world: ReadonlyMap<string, number>,
): StageTouch {
  const hidden = touchUnknown(unknown, world);
  const positions = new Map<string, number>();
  const own = reaches.map(({ measure: { exporterIso3 } }) => {
    const at = positions.get(exporterIso3) ?? 0;
    positions.set(exporterIso3, at + 1);
    const stated = known.get(exporterIso3)?.own[at];
    const possible = unknown.get(exporterIso3)?.own[at];
    const weights = { low: 0, value: world.get(exporterIso3) ?? 0, high: 1 };
    return atEnds((end) =>
      Math.min(1, (stated?.[end] ?? 0) + unknownShare * weights[end] * (possible?.[end] ?? 0)),
    );
  });
  let sums = { low: 0, value: 0, high: 0 };
  for (const { touched } of known.values()) sums = atEnds((end) => sums[end] + touched[end]);
  const touched = atEnds((end) => Math.min(1, sums[end] + unknownShare * hidden[end]));
  return { reaches, known, unknown, unknownShare, touched, own };
}
