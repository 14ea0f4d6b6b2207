import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/page-head";
import type { AdminWords } from "../../../_words/words";
import { reinstate } from "../_actions/person-acts";
import type { PersonDetail } from "./person-detail";

interface PersonActsProps {
  readonly person: PersonDetail;
  readonly words: AdminWords;
  readonly isSelf: boolean;
}

function ActRow({ text, children }: { readonly text: string; readonly children: ReactNode }): ReactNode {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <span className="min-w-0 flex-1 basis-56 text-ink-2">{text}</span>
      {children}
    </li>
  );
}

/** What can be done to this person's ways in? Each leads to a page that says what follows. */
export function PersonActs({ person, words, isSelf }: PersonActsProps): ReactNode {
  const { t } = words;
  if (isSelf || !person.mayAdminister) {
    return isSelf ? (
      <Section id="acts" title={t("acts.title")}>
        <p className="text-ink-2">{t("acts.self")}</p>
      </Section>
    ) : null;
  }
  const base = `/admin/people/${person.id}`;
  return (
    <Section id="acts" title={t("acts.title")}>
      <ul className="border-t border-line">
        <ActRow text={t("acts.sessionsHelp")}>
          <ButtonLink href={`${base}/sessions`}>{t("acts.sessions")}</ButtonLink>
        </ActRow>
        {person.hasSecondFactor ? (
          <ActRow text={t("acts.factorsHelp")}>
            <ButtonLink href={`${base}/factors`} kind="danger">
              {t("acts.factors")}
            </ButtonLink>
          </ActRow>
        ) : null}
        {person.state === "suspended" ? (
          <ActRow text={t("acts.reinstateHelp")}>
            <form action={reinstate.bind(null, person.id)}>
              <Button type="submit">{t("acts.reinstate")}</Button>
            </form>
          </ActRow>
        ) : (
          <ActRow text={t("acts.suspendHelp")}>
            <ButtonLink href={`${base}/suspend`} kind="danger">
              {t("acts.suspend")}
            </ButtonLink>
          </ActRow>
        )}
      </ul>
    </Section>
  );
}
