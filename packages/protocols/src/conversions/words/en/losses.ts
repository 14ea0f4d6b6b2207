import type { LossCode } from "../../program/loss.js";

/** What is said of each loss in English? */
export const losses: Readonly<Record<LossCode, string>> = {
  "step-not-in-target": "{target} has no step for {step}; it is left out.",
  "step-by-hand": "{step} is done by hand or by another instrument; {target} does not hold it.",
  "step-without-end": "No end of this step ({step}) can be written for {target}; the step is left out.",
  "end-not-in-target": "{target} cannot end this step by {end}; that end is left out.",
  "end-beside-another": "{target} has no place left for this end ({end}); it is left out.",
  "end-not-understood": "The program that reads this text makes no end of these words; it is left out.",
  "jump-not-in-target": "The jump to {to} is left out; the test goes on at the next step.",
  "time-counts-anew":
    "This end ({end}) counts from the beginning of both steps; written as two steps it counts anew in each.",
  "passes-unknown": "The loop does not say how often it is done; it is left out.",
  "group-not-in-target": "The heading of this group is left out; its steps stay.",
  "pulses-as-loop": "The pulses are written as a loop of a current and a rest.",
  "ends-taken-as-any": "All ends were to be reached together; {target} ends the step at the first of them.",
  "number-rounded": "{value} is written as {written}.",
  "number-becomes-zero": "{value} is smaller than {target} can write and would become 0; it is left out.",
  "loop-written-out": "The loop is written out, {passes} times.",
  "loop-without-steps": "Nothing of this loop is left; it is left out.",
  "written-as-two-steps": "A current and then a voltage are written as two steps.",
  "setting-not-in-target": "{target} has no place for this setting ({setting}); it is left out.",
  "limit-not-in-target": "{target} does not watch this limit ({limit}); set it on the instrument.",
  "limit-capped": "The delay of {value} {unit} is written as {written} {unit}.",
  "one-current-limit":
    "{target} has one limit for the size of the current; {written} A is written for {min} A and {max} A.",
  "range-by-hand": "No current range is known for {value} A; choose it on the instrument.",
  "voltage-range-widened":
    "The voltage range is set to {min} V to {max} V, since the usual one does not hold this test.",
  "hold-direction-guessed": "{target} has two steps for a held voltage; {written} is taken.",
  "recording-assumed": "How often a point is recorded is not said; every {seconds} s is written.",
  "capacity-unknown":
    "The capacity that 1C refers to is not known; {target} cannot run the C-rates without it.",
  "amplitude-as-peak": "The rms amplitude {value} is written as the peak {written}.",
  "amplitude-unsaid": "The file does not say whether the amplitude is rms or peak; it is taken as peak.",
  "text-not-in-target": "{target} has no place for this text; it is left out.",
  "text-replaced": "The text cannot be written for {target} and is replaced.",
  "parameter-fixed": "The parameter {parameter} is written as one number; its range is left out.",
  "document-part-not-in-target":
    "This part of the protocol ({part}) is not in the file; follow the protocol itself.",
  "read-as": "The program that reads this text takes it for {kind} {value}, which may not be what was meant.",
  "ignored-by-its-reader": "The program that reads this text steps over “{text}”; it is left out.",
  "rate-zero-beside-current": "rate_C is 0 beside a current of {milliamperes} mA; the current is taken.",
  "rate-over-current": "rate_C {rate} goes before the current of {milliamperes} mA, which is left out.",
  "zero-may-mean-none": "An end at 0 ({setting}) is taken as it stands; some programs read 0 as no end.",
  "window-not-kept": "A window of values ({setting}) has no place; it is left out.",
  "range-change-needs-rest":
    "The current range changes from {before} to {after} without a rest between; EC-Lab changes it only after one.",
  "identifier-made-up": "The record has no identifier of its own yet; {written} stands in.",
  "kind-not-in-target": "{target} has no kind {value}; {written} is taken.",
  "points-assumed": "How many points a decade are measured is not said; {written} is taken.",
};
