import { cache } from "react";
import { notificationsRoute } from "@interphase/consortium/contract";

import { tryCallApi } from "./api";

/** How many notifications has the reader not read? Asked once a request; null where it cannot be had just now. */
export const countUnread = cache(async (): Promise<number | null> => {
  const answer = await tryCallApi(notificationsRoute, { query: { limit: 1 } });
  return answer.ok ? answer.value.unreadCount : null;
});
