import type account from "@/i18n/messages/en/account.json";

/** The texts of one's own account, as they travel to the parts that run in the browser. */
export type AccountTexts = typeof account;
