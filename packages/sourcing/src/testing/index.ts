export { assessPlan, getExposure, type AssessPlanChoices } from "./assess-plan.js";
export { createPlanLine, originsOf, routesOf } from "./plan-line.factory.js";
export { addPseudoSourcing } from "./pseudo-words.js";
