/** Identity on the wire: schemas and routes, free of node modules, so that a browser may import it. */
export {
  accessSchema,
  colleagueSchema,
  colleaguesRoute,
  credentialsSchema,
  localeSchema,
  loginRoute,
  logoutRoute,
  meRoute,
  meSchema,
  revokeSessionRoute,
  sessionSchema,
  sessionsRoute,
  updateMeRoute,
  type Locale,
  type Me,
  type Session,
} from "./identity.contract.js";
