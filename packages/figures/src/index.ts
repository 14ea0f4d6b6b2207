/*
 * Knows: a figure as a value with its explanation: terms, formula trees, how to evaluate, fold and show them.
 * Does not know: minerals, plans, assessments, names in any language, where explanations are kept.
 * Ask instead: sourcing for which figures there are, names for what a code is called.
 */
export * from "./contract.js";
export {
  compare,
  createEvaluator,
  evaluate,
  type Evaluator,
  type ReadLeaf,
  type ResolveFigure,
} from "./evaluate.js";
export { foldMembers, type Folding } from "./fold-members.js";
export {
  countNodes,
  listReferences,
  listSelections,
  listTerms,
  mostNodes,
  partsOf,
  type Reference,
} from "./walk.js";
export { nameSubject, type FigureNames, type FigureWord, type Punctuation } from "./names.js";
export { toMathML, type MathNode } from "./notation/math-tree.js";
export { layOut, type Notation, type NotationOptions } from "./notation/notation.js";
export { toPlainText } from "./notation/plain-text.js";
export {
  listInputs,
  toPdfText,
  toSheetRows,
  type FigureSheet,
  type FindFigure,
  type InputOptions,
  type InputRow,
} from "./notation/sheet-rows.js";
