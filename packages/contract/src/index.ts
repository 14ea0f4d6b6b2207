/*
 * Knows: how one HTTP endpoint is described once (defineRoute), problem details (RFC 9457), OpenAPI 3.1, the typed client.
 * Does not know: any domain, any framework, who may call what.
 * Ask instead: the domain packages for their schemas, access for permission, apps/api for transport.
 */
export {};
