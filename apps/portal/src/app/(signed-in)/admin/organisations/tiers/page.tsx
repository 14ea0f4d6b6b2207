import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { membershipSettingsRoute, type MembershipSettings } from "@interphase/consortium/contract";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { Facts } from "../../_components/facts";
import {
  getMembershipWords,
  saidDone,
  tierName,
  type MembershipWords,
} from "../_components/membership-words";
import { confirmSetting, dropSetting } from "./_actions/setting-acts";
import { SettingForm } from "./_components/setting-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMembershipWords()).tM("tiers.title") };
}

interface TiersPageProps {
  readonly searchParams: Promise<{ readonly done?: string }>;
}

/** Which tiers and fee classes are there, and what waits for a second person? */
export default async function TiersPage({ searchParams }: TiersPageProps): Promise<ReactNode> {
  const [{ value: settings }, words, { done }] = await Promise.all([
    callApi(membershipSettingsRoute, {}),
    getMembershipWords(),
    searchParams,
  ]);
  const { t, tM } = words;
  const { tiers, feeClasses } = settings;
  const said = saidDone(words, done);
  const tierOf = (name: string) => {
    const tier = tiers.find((each) => each.tier === name);
    return tier === undefined ? name : tierName(words, tier);
  };
  return (
    <>
      <PageHead
        crumbs={[{ label: t("organisations.title"), href: "/admin/organisations" }]}
        title={tM("tiers.title")}
        lead={tM("tiers.lead")}
      />
      {said === null ? null : (
        <div className="mb-4">
          <Notice role="status">
            <span aria-hidden="true">✓ </span>
            {said}
          </Notice>
        </div>
      )}
      <Section id="changes" title={tM("tiers.changes")}>
        <Changes settings={settings} words={words} tierOf={tierOf} />
      </Section>
      <Section id="tiers" title={tM("tiers.tiers")} lead={tM("tiers.holds")}>
        {tiers.length === 0 ? <p className="text-ink-2">{tM("tiers.noTiers")}</p> : null}
        <Facts
          rows={tiers.map((tier) => ({
            label: tierName(words, tier),
            value: tM("weight", { weight: tier.weight }),
          }))}
        />
        <Disclosure summary={tM("tiers.proposeTier")}>
          <SettingForm kind="tier" requestKey={randomUUID()} tiers={tiers} words={words} />
        </Disclosure>
      </Section>
      <Section id="fee-classes" title={tM("tiers.feeClasses")}>
        {feeClasses.length === 0 ? <p className="text-ink-2">{tM("tiers.noFeeClasses")}</p> : null}
        <Facts
          rows={feeClasses.map((each) => ({
            label: tierName(words, each),
            value: tM("tiers.begins", { tier: tierOf(each.tier) }),
          }))}
        />
        <Disclosure summary={tM("tiers.proposeFeeClass")}>
          <SettingForm kind="fee-class" requestKey={randomUUID()} tiers={tiers} words={words} />
        </Disclosure>
      </Section>
    </>
  );
}

interface ChangesProps {
  readonly settings: MembershipSettings;
  readonly words: MembershipWords;
  readonly tierOf: (name: string) => string;
}

function Changes({ settings, words, tierOf }: ChangesProps): ReactNode {
  const { tM, formats } = words;
  if (settings.changes.length === 0) return <p className="text-ink-2">{tM("tiers.noChanges")}</p>;
  return (
    <ul>
      {settings.changes.map((change) => {
        const names = { name: tierName(words, change), key: change.name };
        const what =
          change.kind === "tier"
            ? tM("tiers.tierChange", { ...names, weight: change.weight ?? 0 })
            : tM("tiers.feeClassChange", { ...names, tier: tierOf(change.tier ?? "") });
        return (
          <li key={change.id} className="border-t border-line py-3">
            <p className="font-medium wrap-anywhere">
              <bdi>{what}</bdi>
            </p>
            <p className="text-12 text-ink-3">
              <bdi>
                {tM("tiers.by", {
                  name: change.proposedBy ?? "—",
                  date: formats.date(change.proposedAt),
                })}
              </bdi>
              {change.mayConfirm ? null : ` ${tM("tiers.waitsOther")}`}
            </p>
            <div className="mt-2 flex flex-wrap gap-3">
              {change.mayConfirm ? (
                <form action={confirmSetting.bind(null, change.id)}>
                  <Button type="submit" aria-label={tM("tiers.confirmLabel", { what })}>
                    {tM("tiers.confirm")}
                  </Button>
                </form>
              ) : null}
              <form action={dropSetting.bind(null, change.id)}>
                <Button type="submit" kind="secondary" aria-label={tM("tiers.dropLabel", { what })}>
                  {tM("tiers.drop")}
                </Button>
              </form>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
