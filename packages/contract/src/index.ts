/*
 * Knows: how one HTTP endpoint is described once (defineRoute), problem details (RFC 9457), OpenAPI 3.1, the typed client.
 * Does not know: any domain, any framework, who may call what.
 * Ask instead: the domain packages for their schemas, access for permission, apps/api for transport.
 */
export { findContractFaults } from "./contract-faults.js";
export { call, ContractMismatchError, type CallEnvironment, type Refused } from "./client.js";
export { requestId } from "./identifier.js";
export {
  binary,
  isMedia,
  lines,
  multipart,
  type BinaryMedia,
  type LinesMedia,
  type MultipartBody,
} from "./media.js";
export { buildOpenApi, type OpenApiSettings } from "./openapi.js";
export { pageFields, pageOf, pageQuery, type PageQuery } from "./page.js";
export {
  fieldProblemSchema,
  problemMediaType,
  problemSchema,
  rowProblemSchema,
  type FieldProblem,
  type Problem,
  type RowProblem,
} from "./problem.js";
export { textDecoderOf } from "./query-text.js";
export {
  notModifiedStatus,
  defineRoute,
  placeholdersOf,
  responsesOf,
  type BodySpec,
  type Method,
  type Permission,
  type ResponseSpec,
  type RouteHeaders,
  type RouteShape,
} from "./route.js";
export type { Answers, CallInput, Download, FileToSend, Received } from "./wire-types.js";
