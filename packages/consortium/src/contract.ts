/** The consortium on the wire: schemas and routes, free of node modules, so that a browser may import it. */
export * from "./ballot/ballot.contract.js";
export * from "./ballot/certificate.contract.js";
export * from "./groups/group.contract.js";
export * from "./groups/group-member.contract.js";
export * from "./groups/group-record.contract.js";
export * from "./groups/group.js";
export {
  acceptedIdentifiers,
  organisationSchemes,
  parseOrganisationIdentifier,
  type OrganisationScheme,
} from "./identifiers/organisation-identifier.js";
export type { IdentifierFailure, IdentifierReading } from "./identifiers/identifier-reading.js";
export { parseOrcid } from "./identifiers/orcid.js";
