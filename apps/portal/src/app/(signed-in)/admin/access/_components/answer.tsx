import Link from "next/link";
import type { ReactNode } from "react";
import type { AccessExplanation } from "@interphase/identity/contract";
import { Badge } from "@/components/ui/badge";
import { lastDayOf } from "../../_words/dates";
import type { AdminWords } from "../../_words/words";

interface AnswerProps {
  readonly answer: AccessExplanation;
  readonly words: AdminWords;
}

type Reason = Extract<AccessExplanation, { kind: "answer" }>["reasons"][number];

function Reasons({
  reasons,
  words,
}: {
  readonly reasons: readonly Reason[];
  readonly words: AdminWords;
}): ReactNode {
  const { t, say, formats } = words;
  return (
    <ol className="border-t border-line">
      {reasons.map((reason, index) => (
        <li key={index} className="border-b border-line py-2">
          <bdi>{say(reason.sentence)}</bdi>
          {reason.until === null ? null : (
            <span className="ml-2 text-12 text-ink-3">
              {t("access.until", { date: formats.date(lastDayOf(reason.until)) })}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Missing({
  answer,
  words,
}: {
  readonly answer: Extract<AccessExplanation, { kind: "answer" }>;
  readonly words: AdminWords;
}): ReactNode {
  const { t, say } = words;
  if (answer.missing.length === 0) return null;
  return (
    <section aria-labelledby="missing-title" className="mt-6">
      <h2 id="missing-title" className="mb-2 text-16 font-semibold">
        {t("access.missing")}
      </h2>
      <ul className="border-t border-line">
        {answer.missing.map(({ role, sentence }) => (
          <li key={role} className="border-b border-line py-2">
            {say(sentence)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is the answer, in a sentence, and on what does it rest? */
export function Answer({ answer, words }: AnswerProps): ReactNode {
  const { t, say } = words;
  if (answer.kind === "answer") {
    return (
      <div role="status" className="max-w-3xl">
        <p className="mb-4 flex flex-wrap items-baseline gap-2 text-16 font-medium">
          <Badge kind={answer.allowed ? "good" : "plain"}>{t(answer.allowed ? "yes" : "no")}</Badge>
          <bdi>{say(answer.sentence)}</bdi>
        </p>
        {answer.reasons.length === 0 ? null : (
          <section aria-labelledby="because-title">
            <h2 id="because-title" className="mb-2 text-16 font-semibold">
              {t("access.because")}
            </h2>
            <Reasons reasons={answer.reasons} words={words} />
          </section>
        )}
        <Missing answer={answer} words={words} />
      </div>
    );
  }
  return (
    <div role="status" className="max-w-3xl">
      <p className="mb-4 text-16 font-medium">
        <bdi>{say(answer.sentence)}</bdi>
      </p>
      <ul className="border-t border-line">
        {answer.people.map(({ person, reasons }) => (
          <li key={person.id} className="border-b border-line py-3">
            <Link className="link" href={`/admin/people/${person.id}`}>
              <bdi>{person.displayName}</bdi>
            </Link>
            <ul className="mt-1 text-12 text-ink-2">
              {reasons.map((reason, index) => (
                <li key={index}>
                  <bdi>{say(reason.sentence)}</bdi>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {answer.isComplete ? null : <p className="mt-2 text-12 text-ink-3">{t("access.more")}</p>}
    </div>
  );
}
