import type { ProtocolKind } from "../../document/kind.js";
import type { BattinfoKind } from "./battinfo-shape.js";

/** Which of our kinds is a record's? What is not here is `other`. */
export const kindOfRecord: Readonly<Partial<Record<BattinfoKind, ProtocolKind>>> = {
  cycling: "full-cell-cycling",
  formation: "full-cell-cycling",
  rate_capability: "rate",
  gitt: "gitt",
  eis: "eis",
  impedance: "eis",
  quasi_ocv: "ocv",
};

/** Which of a record's kinds is ours? What is not here is `other`. */
export const recordOfKind: Readonly<Partial<Record<ProtocolKind, BattinfoKind>>> = {
  "ionic-conductivity": "eis",
  "conductivity-temperature": "eis",
  "symmetric-cycling": "cycling",
  "full-cell-cycling": "cycling",
  rate: "rate_capability",
  gitt: "gitt",
  ocv: "quasi_ocv",
  eis: "eis",
};
