/** The audit on the wire: schemas and routes, free of node modules, so that a browser may import it. */
export {
  auditEventSchema,
  auditEventsRoute,
  auditExportRoute,
  auditFormSchema,
  auditHeadRoute,
  auditHeadsRoute,
  auditKeySchema,
  auditKeysRoute,
  auditScopeItemSchema,
  auditScopeSchema,
  auditScopesRoute,
  signedHeadSchema,
  type AuditEvent,
  type AuditScopeItem,
  type SignedHead,
} from "./audit.contract.js";
export { canonicalJson, type CanonicalValue } from "./canonical-json.js";
