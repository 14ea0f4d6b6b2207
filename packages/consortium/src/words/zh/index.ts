import type { ConsortiumWords } from "../en/index.js";
import { notificationDomains, notifications } from "./notifications.js";

/** What does this package say in Simplified Chinese? */
export const zh: ConsortiumWords = { notifications, notificationDomains };
