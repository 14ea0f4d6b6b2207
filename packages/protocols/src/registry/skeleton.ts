import { documentFormat } from "../document/document.js";

/** With which text does somebody begin who has none? Every part that a document has, and nothing in it yet. */
export const skeletonDocument: Readonly<Record<string, unknown>> = {
  format: documentFormat,
  title: { en: "", zh: "" },
  summary: { en: "", zh: "" },
  scope: { en: "", zh: "" },
  kind: "ionic-conductivity",
  routes: [],
  cell: "blocking",
  parameters: [],
  preparation: { instructions: [] },
  environment: {},
  equipment: [],
  safety: { limits: [], hazards: [] },
  recording: {},
  steps: [],
  derived: [],
  acceptance: [],
  results: { fields: [] },
  report: [],
  references: [],
};
