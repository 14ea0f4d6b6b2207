/** The part of figures that crosses the wire: the schemas, free of node modules, so that a browser may import it. */
export {
  explanationSchema,
  figureGapSchema,
  figureValueSchema,
  type Explanation,
  type FigureGap,
  type FigureValue,
} from "./explanation.js";
export { comparisonSchema, formulaSchema, type Comparison, type Formula } from "./formula.js";
export {
  codeFactsSchema,
  explanationMemberSchema,
  mostMembers,
  originSchema,
  readings,
  readingSchema,
  selectionSchema,
  subjectKinds,
  subjectSchema,
  termSchema,
  type CodeFacts,
  type Member,
  type Origin,
  type Reading,
  type Selection,
  type Subject,
  type Term,
} from "./term.js";
