import { getTranslations } from "next-intl/server";
import { roomsFor } from "@/components/frame/rooms";
import { findReader } from "./me";

export interface Place {
  readonly href: string;
  readonly label: string;
  /** What this is: a page, a mineral, a plan. */
  readonly kind: string;
  /** What a search is matched against, lower case. */
  readonly words: string;
}

/** Where can this reader go? Pages first, then minerals, then their own plans. */
export async function findPlaces(): Promise<Place[]> {
  const t = await getTranslations("frame");
  const reader = await findReader();
  const me = reader.kind === "person" ? reader.me : null;
  return roomsFor(me?.abilities ?? [], me !== null).map((room) => {
    const label = t(`rooms.${room.key}`);
    return {
      href: room.href,
      label,
      kind: t("search.kinds.page"),
      words: `${label} ${room.key}`.toLowerCase(),
    };
  });
}
