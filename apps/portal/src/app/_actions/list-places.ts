"use server";

import { findPlaces, type Place } from "@/server/places";

export type { Place };

/** Everything the reader can go to by name. Asked once, when search is opened. */
export async function listPlaces(): Promise<Place[]> {
  return findPlaces();
}
