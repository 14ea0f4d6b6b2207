"use server";

import { createCalendarAddressRoute, revokeCalendarAddressRoute } from "@interphase/consortium/contract";

import { callApi, tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";

/** A calendar's address under the portal's own, shown once; null before one was made. */
export interface AddressState {
  readonly path: string | null;
}

/** Makes an address; the one before stops working. */
export async function makeAddress(): Promise<AddressState> {
  const { value } = await callApi(createCalendarAddressRoute, {});
  return { path: value.path.replace(/^\/v1/, "") };
}

/** Revokes the address, if there still is one. */
export async function revokeAddress(): Promise<void> {
  await tryCallApi(revokeCalendarAddressRoute, {});
  redirectAnew("/meetings/calendar?done=revoked");
}
