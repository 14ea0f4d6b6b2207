import { z } from "zod";

/** Which kinds of test are there? */
export const protocolKinds = [
  "ionic-conductivity",
  "conductivity-temperature",
  "electronic-conductivity",
  "critical-current-density",
  "symmetric-cycling",
  "full-cell-cycling",
  "rate",
  "gitt",
  "ocv",
  "eis",
  "stack-pressure-sweep",
  "h2s-release",
  "air-stability",
  "mass-loss",
  "dsc",
  "arc",
  "mechanical",
  "safety",
  "transport",
  "other",
] as const;
/** Of which kind is a test? */
export const protocolKindSchema = z.enum(protocolKinds);
export type ProtocolKind = z.infer<typeof protocolKindSchema>;

/** Which routes to a solid electrolyte are there? */
export const protocolRoutes = ["sulfide", "oxide", "halide", "polymer", "hybrid", "other"] as const;
/** For which route to a solid electrolyte is a test meant? */
export const protocolRouteSchema = z.enum(protocolRoutes);
export type ProtocolRoute = z.infer<typeof protocolRouteSchema>;

/** Which arrangements of a cell are there? `none` is a powder, a pellet without contacts, or a whole battery that is not cycled. */
export const cellArrangements = ["full", "half", "symmetric", "blocking", "none"] as const;
/** How are the electrodes arranged? C-rates are for full and half cells alone. */
export const cellArrangementSchema = z.enum(cellArrangements);
export type CellArrangement = z.infer<typeof cellArrangementSchema>;
