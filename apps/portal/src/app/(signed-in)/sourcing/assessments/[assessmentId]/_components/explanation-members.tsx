import type { Explanation, FigureNames, Member } from "@interphase/figures";
import Link from "next/link";
import type { ReactNode } from "react";

import { explanationHref, type OriginPlace } from "../../../_figures/origin-link";
import { showControls } from "../../../_figures/safe-text";
import type { Words } from "../../../_figures/words";
import { OriginLink } from "./explanation-inputs";
import { listMemberTables, nameSubjects, nameTerm, type MemberTable } from "./explanation-parts";
import { MathSymbol } from "./math-view";

interface MembersProps {
  readonly explanation: Explanation;
  readonly names: FigureNames;
  readonly words: Words;
  readonly referred: ReadonlyMap<string, Explanation>;
  readonly place: OriginPlace;
}

/** So many members are shown at once; the rest of the largest are a click away, the others a page. */
const shownMembers = 6;

/** Over what does the figure run? The largest members of each sum with what is added of them, and how many others there are. */
export function ExplanationMembers(props: MembersProps): ReactNode {
  return listMemberTables(props.explanation).map((table, index) => (
    <MembersOf key={index} {...props} table={table} />
  ));
}

function MembersOf({ table, ...props }: MembersProps & { readonly table: MemberTable }): ReactNode {
  const { explanation, names, words, place } = props;
  const { t, formats } = words;
  const { over, reading } = table;
  const { members, others, selection, column } = over;
  const [first, rest] = [members.slice(0, shownMembers), members.slice(shownMembers)];
  const count = members.length + (others?.count ?? 0);
  const caption = t("explain.members", {
    count,
    what: showControls(names.selection(selection.code, selection.facts)),
  });
  const isOfEnd = reading !== "value" && explanation.formulas.value !== undefined;
  const href = `${explanationHref(place.assessment.id, explanation.path).replace("/explain?", "/explain/members?")}&term=${encodeURIComponent(column)}`;
  return (
    <>
      <h3 className="mt-5 text-14 font-semibold wrap-anywhere">
        <bdi>{caption}</bdi>
        {isOfEnd && (
          <span className="font-normal text-ink-3">{` · ${t(`explain.readings.${reading}`)}`}</span>
        )}
      </h3>
      <MemberRows {...props} table={table} members={first} />
      {rest.length > 0 && (
        <details className="mt-1">
          <summary className="cursor-pointer text-14 text-accent">
            {t("explain.moreMembers", { count: rest.length })}
          </summary>
          <MemberRows {...props} table={table} members={rest} />
        </details>
      )}
      {others !== null && (
        <p className="mt-1 text-14 text-ink-2">
          <Link className="link" href={href} prefetch={false}>
            {t("explain.others", { count: formats.number(others.count) })}
          </Link>{" "}
          <span className="tabular-nums">
            {t("explain.othersValue", { value: names.number(others.value, null) })}
          </span>
        </p>
      )}
    </>
  );
}

interface MemberRowsProps extends MembersProps {
  readonly table: MemberTable;
  readonly members: readonly Member[];
}

/** Members as rows, what is added of each as columns; every value leads to where it comes from. */
export function MemberRows({ table, members, ...props }: MemberRowsProps): ReactNode {
  const { explanation, names, words, referred, place } = props;
  const firstTerms = table.over.members[0]?.terms ?? {};
  const caption = words.t("explain.membersTable");
  return (
    <div className="mt-1 overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full border-collapse text-14">
        <thead>
          <tr className="border-b border-line-strong align-bottom text-12 text-ink-2">
            <th scope="col" className="py-1 pr-3 text-left font-semibold">
              {words.t("explain.member")}
            </th>
            {table.terms.map((name) => {
              const term = firstTerms[name];
              return (
                <th key={name} scope="col" className="max-w-56 min-w-20 px-2 py-1 text-right font-normal">
                  {term !== undefined && (
                    <>
                      <MathSymbol {...{ term, explanation, names }} />
                      <span className="block text-12 text-ink-3">
                        {columnTitle(term, referred, names) || words.t("explain.value")}
                      </span>
                    </>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {members.map((member, index) => (
            <tr key={index} className="border-b border-line align-top last:border-0">
              <th scope="row" className="max-w-64 min-w-28 py-1 pr-3 text-left font-normal wrap-break-word">
                <bdi>{showControls(nameSubjects(member.subjects, names))}</bdi>
              </th>
              {table.terms.map((name) => (
                <td key={name} className="px-2 py-1 text-right whitespace-nowrap tabular-nums">
                  <MemberValue term={member.terms[name]} names={names} place={place} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type MemberTerm = Member["terms"][string];

/** Above a column stands what it holds of any member: a column of the plan, a fact's unit, a figure's name. */
function columnTitle(term: MemberTerm, referred: MembersProps["referred"], names: FigureNames): string {
  const { origin, unit } = term;
  const named =
    origin.kind === "line"
      ? names.origin({ kind: "line", line: "", column: origin.column })
      : origin.kind === "fact"
        ? ""
        : nameTerm(term, referred, names, true);
  return showControls([named, names.unit(unit)].filter((part) => part !== "").join(" · "));
}

function MemberValue({
  term,
  names,
  place,
}: {
  readonly term: MemberTerm | undefined;
  readonly names: FigureNames;
  readonly place: OriginPlace;
}): ReactNode {
  if (term === undefined) return null;
  const { origin } = term;
  const isSaid = origin.kind === "constant" || origin.kind === "state";
  return (
    <>
      <OriginLink origin={origin} place={place}>
        {names.number(term.value, term.unit)}
      </OriginLink>
      {isSaid && (
        <span className="block text-12 whitespace-normal text-ink-3">
          {showControls(names.origin(origin))}
        </span>
      )}
    </>
  );
}
