export {
  agrees,
  codeNames,
  createExplanation,
  createSelection,
  createTerm,
  leafNames,
  randomFormula,
  type RandomFormula,
  type Values,
} from "./formula.factory.js";
