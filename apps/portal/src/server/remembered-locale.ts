import { meRoute } from "@interphase/identity/contract";
import type { Locale } from "@interphase/names";
import { requestApi } from "./api-client";

/** Which language did this person choose last, on any machine? Null where they never did. */
export async function rememberedLocaleOf(apiToken: string): Promise<Locale | null> {
  const me = await requestApi(meRoute, {}, apiToken);
  return me.ok ? me.value.locale : null;
}
