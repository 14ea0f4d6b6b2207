import fc from "fast-check";
import type { Program, ProgramEnd, ProgramStep } from "../conversions/program/program.js";

/** Decimals as people write them: so many digits, moved by so many places. */
const decimal = (most: number, places: number) =>
  fc.integer({ min: 1, max: most }).map((digits) => Number(`${String(digits)}e-${String(places)}`));

/** Digits that nobody would type. */
const long = (most: number) => fc.double({ min: most / 1000, max: most, noNaN: true });

const volts = fc.oneof(decimal(5000, 3), long(5), fc.constantFrom(-0.5, 0, -2, 4.2, 2.5));
const amperes = fc.oneof(decimal(9999, 4), long(0.9), decimal(999, 9), fc.constant(0.0003));
const perHour = fc.oneof(decimal(500, 2), fc.constantFrom(1 / 3, 1 / 20));
const seconds = fc.oneof(fc.integer({ min: 1, max: 100_000 }), decimal(9999, 2), fc.constantFrom(3600, 60));
const side = fc.constantFrom("above" as const, "below" as const);
const path = "";

const end: fc.Arbitrary<ProgramEnd> = fc.oneof(
  seconds.map((value) => ({ path, of: "time" as const, seconds: value })),
  fc.record({ path: fc.constant(path), of: fc.constant("voltage" as const), is: side, volts }),
  fc.record({ path: fc.constant(path), of: fc.constant("current" as const), is: side, amperes }),
  fc.record({ path: fc.constant(path), of: fc.constant("rate" as const), is: side, perHour }),
  decimal(999, 4).map((value) => ({ path, of: "charge" as const, ampereHours: value })),
);

const ends = fc.record({
  join: fc.constantFrom("any" as const, "any" as const, "all" as const),
  list: fc.array(end, { minLength: 1, maxLength: 3 }),
});

const sign = fc.constantFrom(1, -1);
const recordSeconds = fc.option(fc.constantFrom(1, 10, 0.5), { nil: undefined, freq: 4 });

const plain: fc.Arbitrary<ProgramStep> = fc.oneof(
  fc.record({ path: fc.constant(path), does: fc.constant("rest" as const), ends, recordSeconds }),
  fc.record({
    path: fc.constant(path),
    does: fc.constant("current" as const),
    current: fc.oneof(
      fc.tuple(sign, amperes).map(([way, size]) => ({ as: "amperes" as const, amperes: way * size })),
      fc.tuple(sign, perHour).map(([way, size]) => ({ as: "rate" as const, perHour: way * size })),
    ),
    ends,
    recordSeconds,
  }),
  fc.record({ path: fc.constant(path), does: fc.constant("voltage" as const), volts, ends }),
  fc.record({
    path: fc.constant(path),
    does: fc.constant("power" as const),
    watts: fc.tuple(sign, amperes).map(([way, size]) => way * size),
    ends,
  }),
  fc.record({
    path: fc.constant(path),
    does: fc.constant("resistance" as const),
    ohms: decimal(9999, 1),
    direction: fc.constant("discharge" as const),
    ends,
  }),
  fc.record({
    path: fc.constant(path),
    does: fc.constant("impedance" as const),
    sweep: fc.record({
      amplitude: fc.record({
        of: fc.constantFrom("volts" as const, "amperes" as const),
        value: decimal(500, 4),
        measure: fc.constantFrom("peak" as const, "rms" as const),
      }),
      fromHertz: fc.constantFrom(7e6, 1e6, 1e5),
      toHertz: fc.constantFrom(1, 0.1, 0.001, 0.0005),
      pointsPerDecade: fc.integer({ min: 1, max: 20 }),
      measuresPerPoint: fc.integer({ min: 1, max: 5 }),
      isDriftCorrected: fc.boolean(),
    }),
  }),
  fc.record({
    path: fc.constant(path),
    does: fc.constant("scan" as const),
    fromVolts: volts,
    toVolts: volts.map((value) => value + 7),
    voltsPerSecond: decimal(999, 6),
  }),
);

const loop: fc.Arbitrary<ProgramStep> = fc.record({
  path: fc.constant(path),
  does: fc.constant("loop" as const),
  passes: fc.integer({ min: 1, max: 4 }),
  steps: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: plain },
      {
        weight: 1,
        arbitrary: fc.record({
          path: fc.constant(path),
          does: fc.constant("loop" as const),
          passes: fc.integer({ min: 1, max: 3 }),
          steps: fc.array(plain, { minLength: 1, maxLength: 2 }),
        }),
      },
    ),
    { minLength: 1, maxLength: 3 },
  ),
});

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Programs of every step and end that a document can say, with limits and recording. */
export const randomProgram: fc.Arbitrary<Program> = fc.record({
  title: fc.constantFrom("Formation", "Rate test 3"),
  capacityAmpereHours: fc.constant(0.0025),
  isSymmetric: fc.boolean(),
  recording: fc.record({
    seconds: maybe(fc.constantFrom(1, 10, 0.5)),
    volts: maybe(decimal(99, 3)),
    amperes: maybe(decimal(99, 5)),
  }),
  safety: fc.record({
    maxVolts: maybe(decimal(5000, 3)),
    minVolts: maybe(fc.constantFrom(-1, 0)),
    maxAmperes: maybe(decimal(99, 4)),
    minAmperes: maybe(decimal(99, 4).map((value) => -value)),
    maxAmpereHours: maybe(decimal(99, 4)),
    maxCelsius: maybe(fc.constantFrom(60, 80)),
    minCelsius: maybe(fc.constantFrom(-20, 0)),
  }),
  steps: fc.array(fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: loop }), {
    minLength: 1,
    maxLength: 6,
  }),
});
