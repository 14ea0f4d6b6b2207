import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Me } from "@interphase/identity/contract";
import { roomsFor } from "@/components/frame/rooms";
import { Section } from "@/components/ui/page-head";

/** Where can I go, for a role that nothing here waits for yet? */
export async function RoomList({ me }: { readonly me: Me }): Promise<ReactNode> {
  const t = await getTranslations("home");
  const tFrame = await getTranslations("frame");
  return (
    <Section id="rooms" title={t("roomsTitle")} lead={t("roomsLead")}>
      <ul className="border-t border-line">
        {roomsFor(me.abilities, true)
          .filter((room) => room.key !== "home")
          .map((room) => (
            <li key={room.key} className="border-b border-line">
              <Link href={room.href} className="group block px-2 py-3 hover:bg-surface">
                <span className="text-16 font-semibold text-accent group-hover:underline">
                  {tFrame(`rooms.${room.key}`)}
                </span>
                <span className="block text-ink-2">{t(`about.${room.key}`)}</span>
              </Link>
            </li>
          ))}
      </ul>
    </Section>
  );
}
