import { randomUUID } from "node:crypto";

import {
  ballotCharterRoute,
  ballotSecrecySchema,
  groupsRoute,
  mostBallotTextLength,
  type BallotCharter,
} from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { getNow } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";

import {
  ActForm,
  ActHidden,
  ActInput,
  ActRadios,
  ActSelect,
  ActSubmit,
  ActText,
} from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { createBallot } from "../_actions/ballot-acts";
import { ruleKeyOf } from "../_words/rule-key";
import { getBallotWords, type BallotWords } from "../_words/words";
import { warnedOf } from "../_words/refusal";
import { DocumentChoice } from "./_components/document-choice";

interface NewBallotPageProps {
  readonly searchParams: Promise<{ readonly group?: string }>;
}

interface Holder {
  readonly groupId: string | null;
  readonly label: string;
  readonly href: string;
}

const twoWeeks = 14 * 86_400_000;
const toField = (instant: number) => new Date(instant).toISOString().slice(0, "2026-11-30T14:00".length);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getBallotWords()).t("create") };
}

/** Who could be asked: the alliance, for whoever sets up groups, and the groups that the reader runs. */
async function findHolders({ t, holder }: BallotWords): Promise<Holder[]> {
  const [me, groups] = await Promise.all([requireMe(), callApi(groupsRoute, { query: { limit: 200 } })]);
  const runsAll = me.abilities.includes("group.create");
  const own = groups.value.items.filter(({ isChair }) => runsAll || isChair);
  return [
    ...(runsAll ? [{ groupId: null, label: t("alliance"), href: "/ballots/new?group=alliance" }] : []),
    ...own.map((group) => ({
      groupId: group.id,
      label: holder({ group }),
      href: `/ballots/new?group=${encodeURIComponent(group.id)}`,
    })),
  ];
}

/** Each has rules of its own, so who holds it comes first. */
function HolderChoice({
  holders,
  words: { t },
}: {
  readonly holders: readonly Holder[];
  readonly words: BallotWords;
}) {
  if (holders.length === 0) return <Notice>{t("nobody")}</Notice>;
  return (
    <section aria-labelledby="holders">
      <h2 id="holders" className="mb-2 text-16 font-semibold">
        {t("chooseHolder")}
      </h2>
      <ul className="max-w-2xl border-t border-line">
        {holders.map(({ href, label }) => (
          <li key={href} className="border-b border-line py-2">
            <Link className="link wrap-anywhere" href={href}>
              <bdi>{label}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NewBallotFormProps {
  readonly holder: Holder;
  readonly charter: BallotCharter;
  readonly now: Date;
  readonly words: BallotWords;
}

function NewBallotForm({ holder, charter, now, words }: NewBallotFormProps) {
  const { t, rule } = words;
  return (
    <ActForm
      act={createBallot.bind(null, randomUUID(), holder.groupId)}
      label={t("create")}
      className="flex max-w-2xl flex-col gap-4"
    >
      <ActHidden name={warnedOf} value="" />
      <p className="wrap-anywhere">
        <bdi>{words.formats.pair(t("heldBy"), holder.label)}</bdi>
      </p>
      <ActText
        id="question"
        name="question"
        label={t("question")}
        help={t("questionHelp", { most: mostBallotTextLength })}
        maxLength={mostBallotTextLength}
      />
      <DocumentChoice groupId={holder.groupId} words={words} />
      <ActSelect
        id="secrecy"
        name="secrecy"
        label={t("secrecy")}
        options={ballotSecrecySchema.options.map((value) => ({ value, label: t(`secrecies.${value}`) }))}
      />
      <ActRadios
        id="rule"
        name="rule"
        label={t("rule")}
        help={t("ruleHelp")}
        options={charter.rules.map((each) => ({ value: ruleKeyOf(each), label: rule(each) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ActInput
          id="opensAt"
          name="opensAt"
          type="datetime-local"
          label={t("opensAt")}
          help={t("opensHelp")}
          defaultValue={toField(now.getTime())}
        />
        <ActInput
          id="closesAt"
          name="closesAt"
          type="datetime-local"
          label={t("closesAt")}
          help={t("closesHelp", { minutes: charter.leastMinutes, hours: charter.leastMinutes / 60 })}
          defaultValue={toField(now.getTime() + twoWeeks)}
        />
      </div>
      <Notice title={t("secrecyTitle")}>
        <p>{t("openNote")}</p>
        <p className="mt-1">{t("sealedNote")}</p>
        <p className="mt-1">{t("secretNote")}</p>
      </Notice>
      <div className="flex gap-2">
        <ActSubmit>{t("create")}</ActSubmit>
        <ButtonLink kind="quiet" href="/ballots">
          {t("cancel")}
        </ButtonLink>
      </div>
    </ActForm>
  );
}

export default async function NewBallotPage({ searchParams }: NewBallotPageProps): Promise<ReactNode> {
  const [{ group }, words, now] = [await searchParams, await getBallotWords(), await getNow()];
  const { t } = words;
  const holders = await findHolders(words);
  const asked = holders.find(({ groupId }) => (groupId ?? "alliance") === group);
  const holder = asked ?? (holders.length === 1 ? holders[0] : undefined);
  const charter =
    holder === undefined
      ? undefined
      : await callApi(ballotCharterRoute, {
          query: holder.groupId === null ? {} : { groupId: holder.groupId },
        });
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/ballots" }]}
        title={t("create")}
        lead={t("createLead")}
      />
      {holder === undefined || charter === undefined ? (
        <HolderChoice holders={holders} words={words} />
      ) : (
        <NewBallotForm holder={holder} charter={charter.value} now={now} words={words} />
      )}
    </>
  );
}
