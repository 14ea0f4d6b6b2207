import type { Ballot, BallotRule } from "@interphase/consortium/contract";
import { getNow, getTranslations } from "next-intl/server";

import { getFormats, type Formats } from "@/i18n/format";

/** The room's texts and ways of writing, for one page. */
export interface BallotWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<"ballots">>>;
  readonly formats: Formats;
  /** By whom is it held, in the reader's language? */
  readonly holder: (ballot: Pick<Ballot, "group">) => string;
  /** How much time is left until an instant, in words? */
  readonly left: (instant: string) => string;
  /** What does a rule ask for, in one line? */
  readonly rule: (rule: BallotRule) => string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What do the pages of this room say, in the reader's language? */
export async function getBallotWords(): Promise<BallotWords> {
  const [t, formats, now] = await Promise.all([getTranslations("ballots"), getFormats(), getNow()]);
  return {
    t,
    formats,
    holder: ({ group }) =>
      group === null
        ? t("allianceShort")
        : (group.name[formats.names] ?? group.name.en ?? group.name.zh ?? ""),
    left: (instant) => {
      const rest = Date.parse(instant) - now.getTime();
      if (rest <= 0) return t("left.over");
      if (rest >= 2 * day) return t("left.days", { count: Math.floor(rest / day) });
      if (rest >= 2 * hour) return t("left.hours", { count: Math.floor(rest / hour) });
      return t("left.minutes", { count: Math.ceil(rest / minute) });
    },
    rule: ({ quorum, inFavour, againstMax, weights, discussBlocks }) => {
      const share = ({ numerator, denominator }: BallotRule["quorum"]) =>
        `${String(numerator)}/${String(denominator)}`;
      return formats.clauses([
        t("quorum", { share: share(quorum) }),
        t("favour", { share: share(inFavour) }),
        t("againstMost", { share: share(againstMax) }),
        t(discussBlocks ? "blocks" : "counts"),
        ...(weights === "tier" ? [t("byTier")] : []),
      ]);
    },
  };
}
