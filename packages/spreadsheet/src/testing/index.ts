export { in1252 } from "./windows-1252.factory.js";
export { createXlsxParts, createZip, type ZipPart } from "./zip.factory.js";
