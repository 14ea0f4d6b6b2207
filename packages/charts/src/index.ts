/*
 * Knows: where every mark of a picture stands, what it is coloured by, and the shape of the world.
 * Does not know: what a figure means or how it is computed, which comes first, how a medium draws.
 * Ask instead: sourcing for figures and order, the portal and reports for drawing.
 */
export type { AxisWords } from "./axis.js";
export { layoutBars, type BarFigure, type BarsInput, type BarsRow } from "./bars.js";
export { lightColours, riskFill, riskInk, type ColourToken } from "./colours.js";
export { layoutFlow, type FlowInput } from "./flow.js";
export type { FlowLink, FlowNode } from "./flow-places.js";
export { hatchStrokes } from "./hatch-strokes.js";
export { layoutHeatMap, type HeatMapCell, type HeatMapInput, type HeatMapRow } from "./heat-map.js";
export type {
  Box,
  Chart,
  ChartPage,
  CircleMark,
  LayoutRoom,
  LineMark,
  Mark,
  Measure,
  PageRoom,
  PathMark,
  Pick,
  RectMark,
  Shape,
  TextMark,
} from "./marks.js";
export {
  axisTicks,
  concentrationBin,
  concentrationBinStarts,
  powerTicks,
  shareBin,
  shareBinStarts,
} from "./scale.js";
export { layoutScaleLegend, type ScaleLegendInput } from "./scale-legend.js";
export { layoutScatter, type ScatterInput, type ScatterPoint } from "./scatter.js";
export { estimateWidth } from "./text.js";
export { layoutTimeline, type TimelineInput, type TimelineRow } from "./timeline.js";
export { placeOnWorldMap } from "./world-geometry.js";
export { layoutWorldMap, type MapCountry, type MapInput } from "./world-map.js";
