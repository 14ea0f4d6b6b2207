import { getTranslations } from "next-intl/server";
import type { ApplicationStage, StepState } from "@interphase/consortium/contract";
import type { BadgeKind } from "@/components/ui/badge";
import { getFileSizes } from "@/app/_attachments/file-size";
import { getAdminWords, type AdminWords } from "../../_words/words";

/** The texts of applications beside the room's own. */
export interface ApplicationWords extends AdminWords {
  readonly tA: Awaited<ReturnType<typeof getTranslations<"applications">>>;
  readonly size: (bytes: number) => string;
}

/** What do the pages of applications say, in the reader's language? */
export async function getApplicationWords(): Promise<ApplicationWords> {
  const [words, tA, size] = await Promise.all([
    getAdminWords(),
    getTranslations("applications"),
    getFileSizes(),
  ]);
  return { ...words, tA, size };
}

/** How does each stage look? */
export const stageBadges: Readonly<Record<ApplicationStage, BadgeKind>> = {
  received: "accent",
  "in-review": "plain",
  ready: "act",
  admitted: "good",
  refused: "plain",
  appealed: "act",
};

/** How does each state of a step look? */
export const stepBadges: Readonly<Record<StepState, BadgeKind>> = {
  open: "plain",
  "in-progress": "accent",
  done: "good",
  "not-needed": "good",
  failed: "act",
};
