import type { Gap, WorldShare } from "@interphase/minerals";
import type { TraceEntry } from "../assessment-result.js";
import type { AssessmentFacts } from "./assessment-facts.js";
import type { StageDetail } from "./stage-detail.js";
import { traceEntry, traceInput, type TraceInput } from "./trace-entry.js";

/** Whose stage is explained, and where in the result does it stand? */
export interface StageTraceContext {
  readonly facts: AssessmentFacts;
  readonly detail: StageDetail;
  readonly gaps: readonly Gap[];
  /** Ids of the stage's measures that touch the company in value. */
  readonly measures: readonly string[];
  readonly tonnes: number;
  readonly lineCount: number;
  readonly path: string;
}

const originGap = ({ detail: { mix, stage } }: StageTraceContext): Gap | null =>
  mix.unknown > 0
    ? {
        code: "origin-unknown",
        message: `${String(mix.unknown)} of the contained tonnes have no known country at ${stage}.`,
      }
    : null;

/** Why is there no world figure? The series' own reasons. */
const worldGaps = ({ detail }: StageTraceContext): readonly Gap[] => {
  const { series, figures } = detail.world;
  const missing = {
    code: "no-world-series",
    message: `There is no world series at ${detail.stage} (${series.use.state}).`,
  };
  return figures === null ? [missing, ...series.gaps] : series.gaps;
};

function traceMix(context: StageTraceContext): TraceEntry[] {
  const { detail, path, tonnes, lineCount } = context;
  const { mix } = detail;
  const total = [traceInput("contained tonnes", tonnes, "t/a"), traceInput("lines", lineCount, "lines")];
  const perCountry = mix.countries.map((part) =>
    traceInput(`tonnes from ${part.countryIso3}`, part.tonnes, "t/a"),
  );
  const share = (name: string, value: number) => traceInput(name, value * tonnes, "t/a");
  return [
    traceEntry(
      `${path}/companyShares`,
      "company-mix",
      "S_c = tonnes from c / contained tonnes",
      [...total, ...perCountry],
      {},
      [originGap(context)],
    ),
    traceEntry(
      `${path}/unknownShareFraction`,
      "company-mix",
      "U = tonnes of unknown origin / contained tonnes",
      [...total, share("tonnes of unknown origin", mix.unknown)],
    ),
    traceEntry(`${path}/recycledShareFraction`, "company-mix", "RECYCLED tonnes / contained tonnes", [
      ...total,
      share("RECYCLED tonnes", mix.recycled),
    ]),
  ];
}

const companyShareInputs = ({ detail: { mix } }: StageTraceContext): TraceInput[] => [
  ...mix.countries.map((part) => traceInput(`S ${part.countryIso3}`, part.shareFraction, "1")),
  traceInput("U", mix.unknown, "1"),
];

const worldShareInputs = ({ detail: { world } }: StageTraceContext): TraceInput[] => [
  ...world.series.shares.map((part: WorldShare) =>
    traceInput(`S ${part.countryIso3}`, part.shareFraction, "1", part.factIds),
  ),
  ...(world.figures === null
    ? []
    : [traceInput("S XXX", world.series.unknownShareFraction, "1", world.series.unknownFactIds)]),
];

function traceHhi(context: StageTraceContext): TraceEntry[] {
  const { detail, path } = context;
  const { hhi, supplyLeft, world, mix } = detail;
  const largest = mix.countries[0];
  return [
    traceEntry(
      `${path}/companyHhi`,
      "company-hhi",
      "low = Σ S_c²; high = Σ S_c² + U·(2·max S + U)",
      companyShareInputs(context),
      { low: hhi.low, high: hhi.high, maxS: mix.largest },
      [originGap(context)],
    ),
    traceEntry(
      `${path}/worldHhi`,
      "world-hhi",
      "low = Σ S_c²; high = Σ S_c² + S_XXX²",
      worldShareInputs(context),
      { low: world.figures?.hhi.low ?? null, high: world.figures?.hhi.high ?? null },
      worldGaps(context),
    ),
    traceEntry(
      `${path}/supplyLeftWithoutLargest/company`,
      "supply-left",
      "low = max(0, 1 - max S - U); high = 1 - max S",
      [
        traceInput(`max S${largest ? ` ${largest.countryIso3}` : ""}`, mix.largest, "1"),
        traceInput("U", mix.unknown, "1"),
      ],
      { low: supplyLeft.low, high: supplyLeft.high },
      [originGap(context)],
    ),
    traceEntry(
      `${path}/supplyLeftWithoutLargest/world`,
      "supply-left",
      "low = max(0, 1 - max S - S_XXX); high = 1 - max S",
      worldShareInputs(context),
      { low: world.figures?.supplyLeft.low ?? null, high: world.figures?.supplyLeft.high ?? null },
      worldGaps(context),
    ),
  ];
}

/** The candidate that takes the unknown share in high; an unnamed country of weight 0.5 when none is worse. */
function describeWorst({ countries, candidates, mix }: StageDetail): Record<string, number | string | null> {
  const shareOf = new Map(countries.map((part) => [part.countryIso3, part.shareFraction]));
  let worst = { country: "an unnamed country", w: 0.5, share: 0, gain: 0.5 * mix.unknown ** 2 };
  for (const { countryIso3, weight } of candidates) {
    const share = shareOf.get(countryIso3) ?? 0;
    const gain = weight * mix.unknown * (2 * share + mix.unknown);
    if (gain > worst.gain) worst = { country: countryIso3, w: weight, share, gain };
  }
  if (!(mix.unknown > 0)) return {};
  return {
    "worst country": worst.country,
    "w worst": worst.w,
    "S worst": worst.share,
    "10·w·U·(2S + U)": 10 * worst.gain,
  };
}

/** Which measures stand behind the trade factors? */
const nameMeasures = (ids: readonly string[]): Record<string, string> =>
  ids.length === 0 ? {} : { "measures behind t": [...new Set(ids)].sort().join(" ") };

function traceCompanyConcentration(context: StageTraceContext): TraceEntry {
  const { detail, path, facts, gaps } = context;
  const { concentration } = detail;
  const inputs = detail.countries.flatMap((part) => [
    traceInput(`S ${part.countryIso3}`, part.shareFraction, "1"),
    traceInput(`r ${part.countryIso3}`, part.risk, "1", facts.governance(part.countryIso3).factIds),
    ...(part.tradeFactor.high > 1
      ? [
          traceInput(`t̄ low ${part.countryIso3}`, part.tradeFactor.low, "1"),
          traceInput(`t̄ value ${part.countryIso3}`, part.tradeFactor.value, "1"),
          traceInput(`t̄ high ${part.countryIso3}`, part.tradeFactor.high, "1"),
        ]
      : [traceInput(`t̄ ${part.countryIso3}`, 1, "1")]),
  ]);
  return traceEntry(
    `${path}/companyConcentration`,
    "company-concentration",
    "B = 10·Σ S_c²·r_c·t̄_c; low = B(low); value = B(value) + 10·0.5·U²; high = B(high) + 10·max w_c·U·(2S_c + U)",
    [...inputs, traceInput("U", detail.mix.unknown, "1")],
    {
      low: concentration.low,
      value: concentration.value,
      high: concentration.high,
      ...describeWorst(detail),
      ...nameMeasures(context.measures),
    },
    [originGap(context), ...gaps, ...detail.countries.map((part) => facts.governance(part.countryIso3).gap)],
  );
}

function traceWorldConcentration(context: StageTraceContext): TraceEntry {
  const { detail, path, facts } = context;
  const { figures, producers } = detail.world;
  const inputs = producers.flatMap((part) => [
    traceInput(`S ${part.countryIso3}`, part.shareFraction, "1", part.factIds),
    traceInput(`r ${part.countryIso3}`, part.risk, "1", facts.governance(part.countryIso3).factIds),
    ...(part.tradeFactor.high > 1
      ? (["low", "value", "high"] as const).map((end) =>
          traceInput(`t ${end} ${part.countryIso3}`, part.tradeFactor[end], "1"),
        )
      : []),
  ]);
  const { low = null, value = null, high = null } = figures?.concentration ?? {};
  return traceEntry(
    `${path}/worldConcentration`,
    "world-concentration",
    "low = 10·Σ S_c²·r_c·t_c(low); value and high = 10·Σ S_c²·r_c·t_c + 10·0.5·S_XXX²; t_c is 1 where none is given",
    [
      ...inputs,
      ...(figures === null
        ? []
        : [
            traceInput(
              "S XXX",
              detail.world.series.unknownShareFraction,
              "1",
              detail.world.series.unknownFactIds,
            ),
          ]),
    ],
    { low, value, high, ...nameMeasures(producers.flatMap((part) => part.tradeFactor.measureIds)) },
    [
      ...worldGaps(context),
      ...producers.flatMap((part) => [facts.governance(part.countryIso3).gap, ...part.tradeFactor.gaps]),
    ],
  );
}

/** How were the figures of one stage of a mineral made? **Shape** in the order of the result's keys. */
export function traceStage(context: StageTraceContext): TraceEntry[] {
  const { use } = context.detail.world.series;
  const series = traceEntry(
    `${context.path}/series`,
    "world-series",
    "the edition's default series, or the one chosen",
    [
      traceInput("state", use.state, null),
      traceInput("mineral", use.mineralId, null),
      traceInput("source", use.sourceId, null),
      traceInput("year", use.year, "a"),
    ],
    {},
    worldGaps(context),
  );
  return [
    series,
    ...traceMix(context),
    ...traceHhi(context),
    traceCompanyConcentration(context),
    traceWorldConcentration(context),
  ];
}
