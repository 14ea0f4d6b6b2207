import Link from "next/link";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Me } from "@interphase/identity/contract";
import { leave } from "@/app/_actions/leave";
import { chooseTheme } from "@/app/_actions/preferences";
import { themeCookie } from "@/i18n/locale";
import { Icon } from "./icons";

const themes = ["system", "light", "dark"] as const;

async function ThemeChoice(): Promise<ReactNode> {
  const t = await getTranslations("frame");
  const remembered = (await cookies()).get(themeCookie)?.value;
  const current = remembered === "light" || remembered === "dark" ? remembered : "system";
  return (
    <form action={chooseTheme} role="group" aria-label={t("theme.title")} className="px-3 py-2">
      <p className="mb-1 text-12 text-ink-3">{t("theme.title")}</p>
      <div className="flex rounded-6 border border-line">
        {themes.map((theme) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={theme === current}
            className="min-h-8 flex-1 px-2 text-12 text-ink-2 first:rounded-l-6 last:rounded-r-6 hover:bg-sunken aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-ink"
          >
            {t(`theme.${theme}`)}
          </button>
        ))}
      </div>
    </form>
  );
}

const item = "block w-full rounded-6 px-3 py-2 text-left text-14 hover:bg-sunken";

async function PersonCard({ me }: { readonly me: Me }): Promise<ReactNode> {
  const t = await getTranslations("frame");
  const roles = me.roles.map((role) => (t.has(`roles.${role}`) ? t(`roles.${role}`) : role));
  return (
    <div className="border-b border-line px-3 py-2">
      <p className="font-medium wrap-anywhere">
        <bdi>{me.displayName}</bdi>
      </p>
      <p className="text-12 wrap-anywhere text-ink-3">{me.email}</p>
      <p className="mt-1 text-12 text-ink-3">{roles.join(" · ")}</p>
    </div>
  );
}

async function PersonLinks(): Promise<ReactNode> {
  const t = await getTranslations("frame");
  return (
    <div className="border-t border-line pt-1">
      <Link className={item} href="/account" prefetch={false}>
        {t("account")}
      </Link>
      <Link className={item} href="/sessions" prefetch={false}>
        {t("sessions")}
      </Link>
      <form action={leave}>
        <button type="submit" className={item}>
          {t("signOut")}
        </button>
      </form>
    </div>
  );
}

/** Who am I here, and what is mine? Opens without a script, as a popover. */
export async function PersonMenu({ me }: { readonly me: Me | null }): Promise<ReactNode> {
  const t = await getTranslations("frame");
  return (
    <div className="flex items-center gap-1">
      <button
        type="button"
        popoverTarget="person-menu"
        aria-label={me === null ? t("display") : t("personMenu", { name: me.displayName })}
        className="flex min-h-9 min-w-9 items-center justify-center gap-2 rounded-6 px-2 text-14 text-ink-2 hover:bg-sunken hover:text-ink"
      >
        <Icon name={me === null ? "theme" : "person"} />
        {me === null ? null : <span className="hidden max-w-40 truncate lg:inline">{me.displayName}</span>}
      </button>
      <div
        id="person-menu"
        popover="auto"
        className="menu-popover w-64 rounded-6 border border-line bg-surface p-1 text-ink shadow-float"
      >
        {me === null ? null : <PersonCard me={me} />}
        <ThemeChoice />
        {me === null ? null : <PersonLinks />}
      </div>
      {me === null ? (
        <Link
          href="/sign-in"
          prefetch={false}
          className="flex min-h-9 items-center rounded-6 bg-accent px-3 text-14 font-medium whitespace-nowrap text-accent-ink hover:bg-accent-hover"
        >
          {t("signIn")}
        </Link>
      ) : null}
    </div>
  );
}
