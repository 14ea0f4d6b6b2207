/*
 * Knows: a figure as a value with its explanation: terms, formula trees, how to evaluate, fold and show them.
 * Does not know: minerals, plans, assessments, names in any language, where explanations are kept.
 * Ask instead: sourcing for which figures there are, names for what a code is called.
 */
export type {
  CodeFacts,
  Comparison,
  Explanation,
  FigureGap,
  FigureValue,
  Formula,
  Member,
  Origin,
  Reading,
  Selection,
  Subject,
  Term,
} from "./explanation.js";
