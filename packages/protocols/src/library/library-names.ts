/** Which protocols come with the package? **Shape** names of files in `library/`: materials first, then cells, then safety. */
export const libraryNames = [
  "ionic-conductivity-eis",
  "conductivity-temperature",
  "electronic-conductivity-dc",
  "stack-pressure-sweep",
  "critical-current-density-time",
  "critical-current-density-charge",
  "symmetric-cycling-pressure",
  "open-circuit-voltage",
  "full-cell-cycling",
  "rate-capability",
  "gitt",
  "h2s-release",
  "ambient-air-stability",
  "mass-loss-all-solid",
  "dsc-charged-electrode",
  "cell-safety-gb-38031",
  "transport-un-38-3",
] as const;
export type LibraryName = (typeof libraryNames)[number];
