import type { ConversionFailureCode } from "../../conversion.failure.js";
import type { PybammRule } from "../../pybamm/pybamm-rule.js";

/** Why is nothing converted, in English? */
export const failures: Readonly<Record<ConversionFailureCode, string>> = {
  "conversion.not-json": "The text is not JSON.",
  "conversion.wrong-shape": "The file does not have the shape of its format: {problem}.",
  "conversion.another-format": "The file is said to be {said}, but looks like {looks}.",
  "conversion.pybamm-refuses": "“{text}” cannot be read; the place is character {at}: “{found}”.",
  "conversion.loop-goes-nowhere": "The loop to {tag} has nowhere to go ({why}).",
  "conversion.loops-cross": "The loop goes back into a loop that is over.",
  "conversion.limits-contradict": "The highest value {most} is not above the lowest {least}.",
  "conversion.too-many-steps": "There are more than {limit} steps.",
  "conversion.too-large": "The file has more than {limit} bytes.",
  "conversion.no-steps": "No step is left to write.",
  "conversion.only-describes": "The record describes a test and says no steps.",
  "conversion.parameter-needed": "The parameter {parameter} has no default; enter it.",
  "conversion.parameter-unknown": "The protocol has no parameter {parameter}.",
  "conversion.parameter-outside": "The parameter {parameter} is {value}, which is not within {min} to {max}.",
  "conversion.not-a-number": "“{formula}” comes to no number that can be written here.",
  "conversion.unit-of-another-kind": "The unit {unit} is not one of {dimension}.",
  "conversion.no-writer": "Nothing is converted into {format}.",
  "conversion.no-reader": "Nothing is converted from {format}.",
  "conversion.document-refused": "What was read is no protocol: {problem}.",
};

/** What does each rule of PyBaMM's reader ask, in English? */
export const rules: Readonly<Record<PybammRule, string>> = {
  "temperature-in-text": "PyBaMM takes a temperature beside the text, never in it: “oC” is refused.",
  "one-period": "A period stands once, at the end, as “ (1 minute period)”.",
  "one-until": "“ until ” stands once, with a space on both sides.",
  "one-for": "“ for ” stands once, with a space on both sides.",
  "for-or-until": "A step says “for” or “until”.",
  "run-was-removed": "“Run” was removed: drive cycles are not text.",
  "one-at": "“ at ” stands once, with a space on both sides.",
  instruction: "A step begins with Charge, Discharge, Hold or Rest, written so.",
  number: "A number stands before its unit.",
  unit: "Units are C, A, V, W and Ohm, each with m before it or not.",
  "time-unit": "Times are in seconds, minutes or hours.",
  "stop-kind": "A step ends at a current, a voltage or a C-rate.",
  "stop-empty": "Something stands after “until”.",
  "rate-of-nothing": "A C-rate is not divided by 0, and a rate of 0 says how long.",
  "not-positive": "A time is above 0.",
  "not-finite": "A number is finite.",
  "no-end": "Nothing would end this step but PyBaMM's own limit of time, where it gives up.",
};
