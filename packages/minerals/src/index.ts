/*
 * Knows: reference facts with their provenance, and the published methods computed from them.
 * Does not know: companies, purchases, HTTP, storage.
 * Ask instead: sourcing for a company's own exposure.
 */
export { mineralIds, mineralIdSchema, stages, stageSchema, type MineralId, type Stage } from "./mineral.js";
