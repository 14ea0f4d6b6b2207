/** Protocols without a module of Node's, so that a browser may read, check and compute them as a server does. */
export * from "./registry/address.js";
export * from "./registry/citation.js";
export * from "./registry/draft.contract.js";
export * from "./registry/lifecycle.js";
export * from "./registry/protocol.contract.js";
export * from "./registry/reckoning.contract.js";
export * from "./runs/run-states.js";
export * from "./runs/run.contract.js";
export {
  fillParameters,
  withChosen,
  type EnteredValue,
  type FilledParameters,
} from "./runs/fill-parameters.js";
export { skeletonDocument } from "./registry/skeleton.js";
export { amountSchema, levelSchema, unitSchema, type Amount, type Level } from "./document/amount.js";
export {
  conversionFormats,
  fileOfFormat,
  guessFormat,
  type ConversionFormat,
} from "./conversions/conversion-format.js";
export type { ConversionFailure, ConversionFailureCode } from "./conversions/conversion.failure.js";
export {
  convertProtocol,
  readableFormats,
  writableFormats,
  type Conversion,
  type ConversionRequest,
} from "./conversions/convert.js";
export { lossKinds, type Loss, type LossCode, type LossKind } from "./conversions/program/loss.js";
export { sayConversionFailure, sayLoss } from "./conversions/words/words.js";
export { canonicalTextOf } from "./document/canonical.js";
export {
  conditionSchema,
  environmentSchema,
  equipmentSchema,
  preparationSchema,
  recordingSchema,
  referenceSchema,
  safetyLimitSchema,
  safetySchema,
  type Condition,
  type Recording,
  type SafetyLimit,
} from "./document/conditions.js";
export {
  documentFormat,
  mostDocumentBytes,
  mostWrittenSteps,
  parameterSchema,
  protocolDocumentSchema,
  type Parameter,
  type ProtocolDocument,
} from "./document/document.js";
export { endSchema, endsSchema, type End, type Ends } from "./document/ends.js";
export {
  cellArrangements,
  cellArrangementSchema,
  protocolKinds,
  protocolKindSchema,
  protocolRoutes,
  protocolRouteSchema,
  type CellArrangement,
  type ProtocolKind,
  type ProtocolRoute,
} from "./document/kind.js";
export {
  acceptanceSchema,
  derivedSchema,
  reportFieldSchema,
  resultFieldSchema,
  resultTableSchema,
  type Acceptance,
  type Derived,
  type ResultField,
} from "./document/outcome.js";
export {
  operations,
  stepSchema,
  type GroupStep,
  type LoopStep,
  type Operation,
  type PlainStep,
  type Step,
} from "./document/step.js";
export {
  isActive,
  lineSchema,
  nameSchema,
  proseSchema,
  sayIn,
  tagSchema,
  type Said,
} from "./document/text.js";
export { formulaOfAmount, formulaOfLevel } from "./amounts/amount-formula.js";
export { evaluate } from "./formulas/evaluate.js";
export {
  namesIn,
  parseFormula,
  type Formula,
  type FormulaProblem,
  type ParsedFormula,
} from "./formulas/formula.js";
export { problemOf, sayProblem, type ProblemCode, type ProtocolProblem } from "./rules/problem.js";
export { parseDocument, readDocument, type ReadDocument } from "./rules/read-document.js";
export { expand, mostPlotted, valuesOf, type Expansion, type ParameterValues } from "./timing/expand.js";
export type { Course, PlotPiece } from "./timing/plot-piece.js";
export { convert, inUnit, siOf } from "./units/convert.js";
export { findUnit, isSameDimension, type Unit } from "./units/unit.js";
export { findProblems, validate } from "./rules/validate.js";
export { isQuantity, quantities, type Quantity } from "./units/quantity.js";
export {
  changeLevels,
  sayChange,
  type ChangeCode,
  type ChangeLevel,
  type ProtocolChange,
} from "./versions/change.js";
export { compareDocuments, type Comparison } from "./versions/compare.js";
export { jsonSchemaPath, protocolJsonSchema } from "./document/json-schema.js";
export { checkChosen } from "./rules/check-chosen.js";
