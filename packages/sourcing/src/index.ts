/*
 * Knows: sourcing workbooks, plan lines, a company's exposure, findings and scenarios.
 * Does not know: who is asking, where plans are stored, how a page or a report looks.
 * Ask instead: minerals for facts about the world, access for permission, reports for documents.
 */
export * from "./contract.js";
