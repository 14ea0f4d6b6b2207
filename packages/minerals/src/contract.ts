/** The part of minerals that crosses the wire: schemas and routes, free of node modules, so that a browser may import it. */
export { mineralIds, mineralIdSchema, stages, stageSchema, type MineralId, type Stage } from "./mineral.js";
export {
  getMineral,
  mineralCatalogue,
  mineralGroups,
  type Mineral,
  type MineralGroup,
} from "./mineral-catalogue.js";
