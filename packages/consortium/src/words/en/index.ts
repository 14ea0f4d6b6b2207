import { notificationDomains, notifications } from "./notifications.js";

/** What does this package say in English? */
export const en = { notifications, notificationDomains };

/** What does a folder of a language say? Whatever the English one says. */
export type ConsortiumWords = typeof en;
