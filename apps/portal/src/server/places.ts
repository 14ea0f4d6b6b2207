import { getTranslations } from "next-intl/server";
import { mineralCatalogue } from "@interphase/minerals/contract";
import { plansRoute } from "@interphase/sourcing/contract";
import { nameMineral } from "@interphase/names";
import { methodPages } from "@/app/(public)/methods/_content/method-pages";
import { roomsFor } from "@/components/frame/rooms";
import { getFormats } from "@/i18n/format";
import { requestApi } from "./api-client";
import { findReader } from "./me";
import { findApiToken } from "./session";

export interface Place {
  readonly href: string;
  readonly label: string;
  /** What this is: a page, a mineral, a plan. */
  readonly kind: string;
  /** What a search is matched against, lower case. */
  readonly words: string;
}

const referencePages = ["facts", "measures", "sources", "editions"] as const;

async function pages(abilities: readonly string[], isSignedIn: boolean): Promise<Place[]> {
  const t = await getTranslations("frame");
  const tPublic = await getTranslations("public.reference");
  const tMethods = await getTranslations("methods");
  const tNotifications = await getTranslations("notifications");
  const kind = t("search.kinds.page");
  const place = (href: string, label: string, words = ""): Place => ({
    href,
    label,
    kind,
    words: `${label} ${words}`.toLowerCase(),
  });
  return [
    ...roomsFor(abilities, isSignedIn).map((room) => place(room.href, t(`rooms.${room.key}`), room.key)),
    ...referencePages.map((page) =>
      place(page === "facts" ? "/reference" : `/reference/${page}`, tPublic(`${page}.title`), page),
    ),
    ...(isSignedIn
      ? [
          place("/sessions", t("sessions"), "sessions"),
          place("/notifications", tNotifications("title"), "notifications"),
          place("/notifications/settings", tNotifications("settingsPage.title"), "notifications settings"),
        ]
      : [place("/sign-in", t("signIn"), "sign in")]),
    ...methodPages.map((page) =>
      place(
        `/methods/${page.id}`,
        `${t("rooms.methods")}: ${tMethods(`sections.${page.id}.title`)}`,
        page.id,
      ),
    ),
  ];
}

async function minerals(): Promise<Place[]> {
  const t = await getTranslations("frame");
  const { names } = await getFormats();
  return mineralCatalogue.map((mineral) => ({
    href: `/minerals/${mineral.id}`,
    label: nameMineral(mineral.id, names, "title"),
    kind: t("search.kinds.mineral"),
    words: `${mineral.nameEn} ${mineral.nameZh} ${mineral.symbol}`.toLowerCase(),
  }));
}

async function plans(abilities: readonly string[]): Promise<Place[]> {
  if (!abilities.includes("sourcing.plan.read")) return [];
  const t = await getTranslations("frame");
  const answer = await requestApi(plansRoute, { query: { limit: 100 } }, await findApiToken());
  if (!answer.ok) return [];
  return answer.value.items.map((plan) => ({
    href: `/sourcing/plans/${plan.id}`,
    label: `${plan.name} (${String(plan.year)}, v${String(plan.version)})`,
    kind: t("search.kinds.plan"),
    words: `${plan.name} ${String(plan.year)}`.toLowerCase(),
  }));
}

/** Where can this reader go? Minerals first, then their own plans, then pages. */
export async function findPlaces(): Promise<Place[]> {
  const reader = await findReader();
  const me = reader.kind === "person" ? reader.me : null;
  const abilities = me?.abilities ?? [];
  const found = await Promise.all([minerals(), plans(abilities), pages(abilities, me !== null)]);
  return found.flat();
}

/** Which of these places does a search mean? Every word must occur somewhere in the name. */
export function matchPlaces(places: readonly Place[], query: string): Place[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return places.filter((place) => words.every((word) => place.words.includes(word)));
}
