import type { Stage } from "@interphase/minerals";
import { fromCountry, parentOf, unknownOf, type OpinionExposure } from "./opinion-line.js";
import {
  allEnds,
  g,
  r,
  worldFactor,
  worstG,
  worstR,
  type End,
  type Ends,
  type OpinionSetting,
  type OpinionWorld,
} from "./opinion-world.js";

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

/** What is a mineral's mix at a stage, by the letter of methods 3 and 5? */
export function opinionMix(
  s: OpinionSetting,
  exposures: readonly OpinionExposure[],
  stage: Stage,
  worlds: Record<Stage, OpinionWorld>,
) {
  const tonnes = total(exposures.map((x) => x.tonnes));
  const S = new Map<string, number>();
  const F = new Map<string, Ends>();
  const lumps = new Map<string, { u: number; lines: OpinionExposure[] }>();
  let recycled = 0;
  for (const x of exposures) {
    for (const [c, share] of x[stage]) {
      const part = (x.tonnes * share) / tonnes;
      if (c === "RECYCLED") {
        recycled += part;
        continue;
      }
      S.set(c, (S.get(c) ?? 0) + part);
      const sum = F.get(c) ?? { low: 0, value: 0, high: 0 };
      for (const end of allEnds) {
        sum[end] += part * fromCountry(s, x, stage, c, end, worlds.refine, false).factor;
      }
      F.set(c, sum);
    }
    const u = (x.tonnes * unknownOf(x, stage)) / tonnes;
    if (u === 0) continue;
    const lump = lumps.get(parentOf(x.line)) ?? { u: 0, lines: [] };
    lump.u += u;
    lump.lines.push(x);
    lumps.set(parentOf(x.line), lump);
  }
  const U = total([...lumps.values()].map((lump) => lump.u));
  const tOf = (lump: { lines: OpinionExposure[] }, c: string, end: End) => {
    const weigh = (x: OpinionExposure) => x.tonnes * unknownOf(x, stage);
    const sum = total(
      lump.lines.map((x) => weigh(x) * fromCountry(s, x, stage, c, end, worlds.refine, true).factor),
    );
    return sum / total(lump.lines.map(weigh));
  };
  return { S, F, U, lumps: [...lumps.values()], recycled, tOf, tonnes };
}

/** What are the figures of one stage? */
export function opinionStage(
  s: OpinionSetting,
  exposures: readonly OpinionExposure[],
  stage: Stage,
  worlds: Record<Stage, OpinionWorld>,
) {
  const mix = opinionMix(s, exposures, stage, worlds);
  const { S, F, U, lumps, tOf } = mix;
  const world = worlds[stage];
  const mineral = exposures[0]?.mineral ?? "lithium";
  const Q = total(lumps.map(({ u }) => u * u));
  const countries = [...new Set([...S.keys(), ...world.P.keys()])];
  const at = (c: string) => ({ Sc: S.get(c) ?? 0, P: world.P.get(c) ?? 0 });
  const square = (c: string) => {
    const { Sc, P } = at(c);
    return Sc * Sc + 2 * Sc * U * P + Q * P + (U * U - Q) * P * P;
  };
  const squares = total([...S.values()].map((share) => share * share));
  const largest = Math.max(0, ...S.values());
  const hhi = {
    low: squares,
    value: total(countries.map(square)) + Q * world.PX + (U * U - Q) * world.PX ** 2,
    high: squares + U * (2 * largest + U),
  };
  const known = (end: End) => total([...S].map(([c, share]) => r(s, c) * share * (F.get(c)?.[end] ?? 0)));
  let expected = 0.5 * (world.PX * Q + world.PX ** 2 * (U * U - Q));
  for (const c of countries) {
    const { Sc, P } = at(c);
    const Fc = F.get(c)?.value ?? 0;
    const T = total(lumps.map((lump) => lump.u * tOf(lump, c, "value")));
    const T2 = total(lumps.map((lump) => lump.u ** 2 * tOf(lump, c, "value")));
    expected += r(s, c) * (Sc * Fc + P * (U * Fc + Sc * T) + P * T2 + P * P * (U * T - T2));
  }
  const hasUnnamed = !world.has || world.PX > 0;
  const gains = [...new Set([...S.keys(), ...world.K])].map((c) => {
    const Sc = S.get(c) ?? 0;
    const Fc = F.get(c)?.high ?? 0;
    const T = total(lumps.map((lump) => lump.u * tOf(lump, c, "high")));
    return r(s, c) * ((Sc + U) * (Fc + T) - Sc * Fc);
  });
  if (hasUnnamed) gains.push(worstR(s) * U * U);
  const concentration = {
    low: 10 * known("low"),
    value: 10 * expected,
    high: 10 * (known("high") + Math.max(0, ...gains)),
  };
  const named = (end: End) =>
    total([...world.P].map(([c, P]) => r(s, c) * P * P * worldFactor(s, mineral, stage, c)[end]));
  const worldConcentration = world.has
    ? {
        low: 10 * named("low"),
        value: 10 * (named("value") + 0.5 * world.PX ** 2),
        high: 10 * (named("high") + worstR(s) * world.PX ** 2),
      }
    : null;
  const worldSquares = total([...world.P.values()].map((P) => P * P));
  const outside = total([...S].filter(([c]) => !s.home.includes(c)).map(([, share]) => share));
  const homeShare = total(s.home.map((c) => world.P.get(c) ?? 0));
  return {
    ...mix,
    hhi,
    concentration,
    worldConcentration,
    worldHhi: { low: worldSquares, value: worldSquares + world.PX ** 2, high: worldSquares + world.PX ** 2 },
    IR: { low: outside, value: outside + U * (1 - homeShare), high: outside + U },
    left: { low: Math.max(0, 1 - largest - U), high: 1 - largest },
    geo: {
      low: total([...S].map(([c, share]) => share * g(s, c))),
      value: total(countries.map((c) => (at(c).Sc + U * at(c).P) * g(s, c))) + 0.5 * U * world.PX,
      high:
        total([...S].map(([c, share]) => share * g(s, c))) +
        U * Math.max(...[...S.keys(), ...world.K].map((c) => g(s, c)), hasUnnamed ? worstG(s) : 0),
    },
  };
}
