import type { ProtocolKind } from "../../document/kind.js";

/**
 * What does a cycler do, with every formula and parameter made a number? What all formats are read into and written from.
 * **Units and range** SI throughout; current, power and rate are positive on charging. `path` is a JSON pointer into the source.
 */
export type Program = {
  readonly title: string;
  /** What 1C refers to. */
  readonly capacityAmpereHours?: number | undefined;
  /** A cell of two equal electrodes has voltages of both signs. */
  readonly isSymmetric: boolean;
  /** The chamber's temperature, where one is said for the whole test. */
  readonly ambientCelsius?: number | undefined;
  /** The kind of test, by the words of the protocols. */
  readonly kind?: ProtocolKind | undefined;
  readonly recording: ProgramRecording;
  readonly safety: ProgramSafety;
  readonly steps: readonly ProgramStep[];
  /** Where does what is not a step stand in the source? */
  readonly places?: Readonly<Partial<Record<ProgramPlace, string>>> | undefined;
};

/** What has a program beside its steps? */
export type ProgramPlace =
  "title" | "capacity" | "ambient" | "kind" | keyof ProgramSafety | `record-${keyof ProgramRecording}`;

/** When is a point recorded? */
export type ProgramRecording = {
  readonly seconds?: number | undefined;
  readonly volts?: number | undefined;
  readonly amperes?: number | undefined;
};

/** Which limits end the whole test? */
export type ProgramSafety = {
  readonly maxVolts?: number | undefined;
  readonly minVolts?: number | undefined;
  readonly maxAmperes?: number | undefined;
  readonly minAmperes?: number | undefined;
  readonly maxAmpereHours?: number | undefined;
  readonly maxCelsius?: number | undefined;
  readonly minCelsius?: number | undefined;
  readonly delaySeconds?: number | undefined;
};

/** What ends a step? **Shape** a current or rate end looks at the size, whatever the sign; `other` is one no format here has. */
export type ProgramEnd = { readonly path: string } & (
  | { readonly of: "time"; readonly seconds: number }
  | { readonly of: "voltage"; readonly is: "above" | "below"; readonly volts: number }
  | { readonly of: "current"; readonly is: "above" | "below"; readonly amperes: number }
  | { readonly of: "rate"; readonly is: "above" | "below"; readonly perHour: number }
  | { readonly of: "charge"; readonly ampereHours: number }
  | { readonly of: "other"; readonly what: string }
);

/** Which ends has a step, and does one of them suffice? */
export type ProgramEnds = { readonly join: "any" | "all"; readonly list: readonly ProgramEnd[] };

/** How strong is a current? As amperes, or as a share of the capacity an hour. */
export type ProgramCurrent =
  { readonly as: "amperes"; readonly amperes: number } | { readonly as: "rate"; readonly perHour: number };

/** An impedance sweep. **Units and range** the amplitude is a peak or an rms one, and may not say. */
export type ProgramSweep = {
  readonly amplitude: {
    readonly of: "volts" | "amperes";
    readonly value: number;
    readonly measure: "peak" | "rms";
  };
  readonly fromHertz: number;
  readonly toHertz: number;
  readonly pointsPerDecade: number;
  readonly measuresPerPoint: number;
  readonly isDriftCorrected: boolean;
};

/** What is done in one step? */
export type ProgramStep = {
  readonly path: string;
  readonly celsius?: number | undefined;
  readonly recordSeconds?: number | undefined;
} & (
  | { readonly does: "rest"; readonly ends: ProgramEnds }
  | { readonly does: "current"; readonly current: ProgramCurrent; readonly ends: ProgramEnds }
  | { readonly does: "voltage"; readonly volts: number; readonly ends: ProgramEnds }
  | { readonly does: "power"; readonly watts: number; readonly ends: ProgramEnds }
  | {
      readonly does: "resistance";
      readonly ohms: number;
      readonly direction: "charge" | "discharge";
      readonly ends: ProgramEnds;
    }
  | { readonly does: "impedance"; readonly sweep: ProgramSweep }
  | {
      readonly does: "scan";
      readonly fromVolts: number;
      readonly toVolts: number;
      readonly voltsPerSecond: number;
    }
  | { readonly does: "loop"; readonly passes: number; readonly steps: readonly ProgramStep[] }
  /** A step that no format here has. It matters to safety where it moves charge, heat or pressure. */
  | { readonly does: "other"; readonly what: string; readonly isByHand: boolean; readonly matters: boolean }
);

/** Which step does this thing? */
export type StepOf<Does extends ProgramStep["does"]> = Extract<ProgramStep, { does: Does }>;

/** Which steps have ends of their own? */
export type EndedStep = Extract<ProgramStep, { ends: ProgramEnds }>;

type ActionOf<Ended> = Ended extends EndedStep
  ? Omit<Ended, "path" | "ends" | "celsius" | "recordSeconds">
  : never;

/** What does a step with ends do, before its ends are known? */
export type StepAction = ActionOf<EndedStep>;
