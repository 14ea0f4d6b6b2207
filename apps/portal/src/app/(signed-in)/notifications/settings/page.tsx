import {
  notificationDeliveries,
  notificationKindOf,
  notificationSettingsRoute,
  type NotificationSettings,
} from "@interphase/consortium/contract";
import type { Metadata } from "next";
import type { ReactNode } from "react";

import { ActForm, ActSelect, ActSubmit } from "@/components/ui/act-form";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { saveSettings } from "../_actions/notification-acts";
import { getNotificationWords, type NotificationWords } from "../_words/words";

const domainOf = ({ kind }: NotificationSettings["items"][number]) => notificationKindOf[kind].domain;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getNotificationWords()).t("settingsPage.title") };
}

/** How does each kind of thing reach the reader, and is mail sent at all? */
export default async function NotificationSettingsPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly done?: string }>;
}): Promise<ReactNode> {
  const [{ done }, words, { value: settings }] = await Promise.all([
    searchParams,
    getNotificationWords(),
    callApi(notificationSettingsRoute, {}),
  ]);
  const { t } = words;
  const { isConfigured, digestHourUtc } = settings.mail;
  const hour = `${String(digestHourUtc).padStart(2, "0")}:00`;
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/notifications" }]}
        title={t("settingsPage.title")}
        lead={t("settingsPage.lead")}
      />
      {done === "saved" ? <Notice role="status">{t("settingsPage.saved")}</Notice> : null}
      {isConfigured ? null : <Notice kind="gap">{t("settingsPage.noMail")}</Notice>}
      <p className="prose-width my-6 text-14 text-ink-2">
        {t("settingsPage.mailNote", { hour })} {t("settingsPage.language")}
      </p>
      <ActForm act={saveSettings} label={t("settingsPage.title")} className="max-w-2xl">
        {[...new Set(settings.items.map(domainOf))].map((domain) => (
          <Section key={domain} id={domain} title={words.domain(domain)}>
            <Kinds items={settings.items.filter((item) => domainOf(item) === domain)} words={words} />
          </Section>
        ))}
        <ActSubmit>{t("settingsPage.save")}</ActSubmit>
      </ActForm>
    </>
  );
}

interface KindsProps {
  readonly items: NotificationSettings["items"];
  readonly words: NotificationWords;
}

function Kinds({ items, words: { t, of } }: KindsProps): ReactNode {
  const name = (delivery: string) => t(`settingsPage.delivery.${delivery}`);
  return (
    <div className="flex flex-col gap-4">
      {items.map(({ kind, delivery, usualDelivery }) => (
        <ActSelect
          key={kind}
          id={kind.replace(".", "-")}
          name={kind}
          label={of(kind).name}
          help={t("settingsPage.usual", { delivery: name(usualDelivery) })}
          defaultValue={delivery}
          options={notificationDeliveries.map((value) => ({ value, label: name(value) }))}
        />
      ))}
    </div>
  );
}
