import type { Explanation as FigureExplanation, FigureNames } from "@interphase/figures";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Assessment } from "@interphase/sourcing/contract";

import { requireMe } from "@/server/me";

import { CopyButton } from "../../../_components/copy-button";
import { readingsOf, writeFigure } from "../../../_figures/figure-text";
import { findExplanation, findReferred } from "../../../_figures/get-explanations";
import { getFigureNames } from "../../../_figures/get-figure-names";
import { explanationHref, methodPage, type OriginPlace } from "../../../_figures/origin-link";
import { showControls } from "../../../_figures/safe-text";
import { getWords, type Words } from "../../../_figures/words";
import { copyText, formulasOf } from "./explanation-parts";
import { ExplanationInputs } from "./explanation-inputs";
import { ExplanationMembers } from "./explanation-members";
import { MathView } from "./math-view";

interface ExplanationProps {
  readonly assessment: Assessment;
  readonly path: string;
  /** On a page of its own the figure's name is the page's heading already. */
  readonly isPage?: boolean;
}

interface Shown {
  readonly explanation: FigureExplanation;
  readonly names: FigureNames;
  readonly words: Words;
}

/** How is the figure written: its value, and between which ends? In words where it is not known. */
function shownFigure({ explanation, names, words }: Shown): { main: string; ends: string | null } {
  const { figure } = explanation;
  const write = (value: number) => writeFigure(value, explanation, words.formats, names.unit);
  if (figure === null) return { main: words.t("unknown"), ends: null };
  if (typeof figure === "number") return { main: write(figure), ends: null };
  const range = `${write(figure.low)} – ${write(figure.high)}`;
  return "value" in figure ? { main: write(figure.value), ends: range } : { main: range, ends: null };
}

/** How was this number made: formula as mathematics and with its values, every input with where it comes from, what is missing? */
export async function Explanation({
  assessment,
  path,
  isPage = false,
}: ExplanationProps): Promise<ReactNode> {
  const words = await getWords();
  const explanation = await findExplanation(assessment.id, path);
  if (explanation === null) return <p>{words.t("explain.unknownPath")}</p>;
  const [names, referred, me, method] = await Promise.all([
    getFigureNames(assessment.options),
    findReferred(assessment.id, explanation),
    requireMe(),
    nameMethod(explanation.method),
  ]);
  const place: OriginPlace = { assessment, canOpenPlan: me.abilities.includes("sourcing.plan.read") };
  const shown = { explanation, names, words };
  return (
    <article>
      <Head shown={shown} referred={referred} assessmentId={assessment.id} method={method} isPage={isPage} />
      <Formulas {...shown} />
      <ExplanationInputs {...shown} referred={referred} place={place} />
      <ExplanationMembers {...shown} referred={referred} place={place} />
      <Gaps {...shown} />
      <MethodLine {...shown} method={method} edition={assessment.options.edition} />
    </article>
  );
}

async function nameMethod(method: string): Promise<string> {
  const page = methodPage(method);
  return page === null ? method : (await getTranslations("methods"))(`sections.${page}.title`);
}

interface HeadProps {
  readonly shown: Shown;
  readonly referred: ReadonlyMap<string, FigureExplanation>;
  readonly assessmentId: string;
  readonly method: string;
  readonly isPage: boolean;
}

function Head({ shown, referred, assessmentId, method, isPage }: HeadProps): ReactNode {
  const { explanation, names, words } = shown;
  const { t } = words;
  const { main, ends } = shownFigure(shown);
  const address = explanationHref(assessmentId, explanation.path);
  const told = ends === null ? main : `${main} (${ends})`;
  const text = copyText(explanation, names, {
    shown: told,
    method: `${method}, ${explanation.version}`,
    address,
    referred,
  });
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0">
        {isPage ? (
          <h2 className="text-14 text-ink-2">{t("explain.title")}</h2>
        ) : (
          <h2 className="text-16 font-semibold wrap-anywhere">
            <bdi>{showControls(names.figure(explanation.name.code, explanation.name.facts))}</bdi>
          </h2>
        )}
        <p className="mt-1 text-28 font-semibold tabular-nums" data-figure={explanation.path}>
          {main}
        </p>
        {ends !== null && <p className="text-14 text-ink-2 tabular-nums">{t("explain.between", { ends })}</p>}
      </div>
      <div className="no-print flex flex-wrap gap-2">
        {!isPage && (
          <Link className="link inline-flex min-h-8 items-center text-12" href={address}>
            {t("explain.openPage")}
          </Link>
        )}
        <CopyButton text={address} label={t("explain.copyLink")} doneLabel={t("copied")} />
        <CopyButton text={text} label={t("explain.copy")} doneLabel={t("copied")} />
      </div>
    </div>
  );
}

const heading = "mt-5 text-14 font-semibold";

function Formulas(shown: Shown): ReactNode {
  const { explanation, names, words } = shown;
  const { t, formats } = words;
  const formulas = formulasOf(explanation);
  if (formulas.length === 0) return null;
  const values = new Map(readingsOf(explanation.figure));
  const isPlain = formulas.length === 1;
  return (
    <>
      <h3 className={heading}>{t("explain.formula")}</h3>
      {formulas.map(({ reading, formula }) => {
        const value = values.get(reading);
        const told = value === undefined ? "" : writeFigure(value, explanation, formats, names.unit);
        return (
          <div key={reading} className="mt-2">
            {!isPlain && (
              <p className="text-12 text-ink-2">
                <span className="font-semibold">{t(`explain.readings.${reading}`)}</span>{" "}
                <span className="tabular-nums">{told}</span>
              </p>
            )}
            <MathView
              {...{ formula, explanation, names }}
              withValues={false}
              label={t("explain.asFormula", { reading: isPlain ? "" : t(`explain.readings.${reading}`) })}
            />
            <MathView
              {...{ formula, explanation, names }}
              withValues
              label={t("explain.withValues", { reading: isPlain ? "" : t(`explain.readings.${reading}`) })}
            />
          </div>
        );
      })}
    </>
  );
}

function Gaps({ explanation, words }: Shown): ReactNode {
  const { t } = words;
  return (
    <>
      <h3 className={heading}>{t("explain.gaps")}</h3>
      {explanation.gaps.length === 0 ? (
        <p className="mt-1 text-14 text-ink-2">
          {t(explanation.figure === null ? "explain.noGapsUnknown" : "explain.noGaps")}
        </p>
      ) : (
        <ul className="mt-1 flex flex-col gap-1 text-14">
          {explanation.gaps.map((gap, index) => (
            <li key={index} className="hatched border-l-2 border-line-strong py-0.5 pl-3">
              <span className="bg-surface box-decoration-clone px-1">
                <bdi>{showControls(words.gap(gap))}</bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function MethodLine({
  explanation,
  words,
  method,
  edition,
}: Shown & { readonly method: string; readonly edition: string }): ReactNode {
  const page = methodPage(explanation.method);
  return (
    <p className="mt-5 text-12 text-ink-3">
      {words.t("explain.method")}{" "}
      {page === null ? (
        method
      ) : (
        <Link className="link" href={`/methods/${page}`}>
          {method}
        </Link>
      )}{" "}
      {words.t("explain.version", { version: explanation.version, edition })}
    </p>
  );
}
