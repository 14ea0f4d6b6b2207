export {
  bytesOfLines,
  chainOf,
  eventInputOf,
  exportLinesOf,
  headOf,
  someScope,
  someSigner,
} from "./chain.factory.js";
