export { graphite2022Case, type GraphiteFlow } from "./graphite-2022-case.js";
export { measureFactory } from "./measure.factory.js";
export { addPseudoMinerals } from "./pseudo-words.js";
