/** Which shades and ticks do pictures have? The same as the report's: they are said in packages/charts. */
export { axisTicks, concentrationBin, concentrationBinStarts, shareBinStarts } from "@interphase/charts";
