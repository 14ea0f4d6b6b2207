import type { Measure } from "../reference/measure.js";

/** A measure that is in effect, for any form and destination, unless a test says otherwise. */
export function measureFactory(changes: Partial<Measure> = {}): Measure {
  return {
    measureId: "xxx-lithium-2025",
    exporterIso3: "CHL",
    mineralIds: ["lithium"],
    stage: "mine",
    forms: null,
    requires: [],
    ratio: null,
    condition: null,
    conditionZh: null,
    destinationIso3: null,
    kind: "export-ban",
    tradeFactor: 1.3,
    effectiveFrom: "2025-01-01",
    effectiveTo: null,
    pausedFrom: null,
    pausedTo: null,
    afterPause: null,
    quotaTonnesPerYear: null,
    confidence: "read",
    sourceId: "test",
    noteEn: "",
    noteZh: "",
    ...changes,
  };
}
