import type { ReactNode } from "react";
import type { Membership } from "@interphase/consortium/contract";
import { Facts } from "../../_components/facts";
import { companyName, tierName, type MembershipWords } from "./membership-words";

interface MembershipPartProps {
  readonly membership: Membership;
  readonly words: MembershipWords;
}

function Control({ membership, words }: MembershipPartProps): ReactNode {
  const { tM, formats } = words;
  const { control } = membership;
  if (control === null) return <span className="text-ink-3">{tM("notConfirmed")}</span>;
  return (
    <>
      <bdi>{companyName(words, control.parent)}</bdi>
      <span className="block text-12 text-ink-3">
        <bdi>{formats.pair(tM("source"), control.source)}</bdi>
      </span>
      <span className="block text-12 text-ink-3">
        {tM("confirmedOn", { date: formats.date(control.confirmedOn) })}
        {control.sourceLink === null ? null : (
          <>
            {" "}
            <a className="link" href={control.sourceLink} rel="noreferrer">
              {tM("openSource")}
            </a>
          </>
        )}
      </span>
    </>
  );
}

function Agreements({ membership, words }: MembershipPartProps): ReactNode {
  const { tM, formats } = words;
  if (membership.agreements.length === 0) return <span className="text-ink-3">{tM("noAgreements")}</span>;
  return (
    <ul>
      {membership.agreements.map(({ id, agreement, version, acceptedBy, acceptedOn, evidence }) => (
        <li key={id} className="mb-1">
          {tM(`agreementNames.${agreement}`)}
          <span className="block text-12 text-ink-3">
            <bdi>{tM("acceptedBy", { version, name: acceptedBy, date: formats.date(acceptedOn) })}</bdi>
            {evidence === null ? null : (
              <>
                {" "}
                <a className="link" href={evidence} rel="noreferrer">
                  {tM("evidence")}
                </a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How does an organisation belong to the alliance: tier, term, who controls it, what it accepted? */
export function MembershipFacts({ membership, words }: MembershipPartProps): ReactNode {
  const { tM, tA, formats } = words;
  const { tier, startsOn, endsOn, renewsOn, identifiers, ultimateParent, affiliates } = membership;
  const day = (value: string | null, none: string) => (value === null ? none : formats.date(value));
  return (
    <Facts
      rows={[
        { label: tM("state"), value: tM(`states.${membership.state}`) },
        {
          label: tM("tier"),
          value:
            tier === null
              ? tM("notStated")
              : formats.parts([tierName(words, tier), tM("weight", { weight: tier.weight })]),
        },
        { label: tM("startsOn"), value: day(startsOn, tM("notStated")) },
        { label: tM("renewsOn"), value: day(renewsOn, tM("notStated")) },
        { label: tM("endsOn"), value: day(endsOn, tM("noEnd")) },
        {
          label: tM("identifiers"),
          value:
            identifiers.length === 0
              ? tM("none")
              : identifiers.map(({ scheme, value, register }) => (
                  <span key={`${scheme} ${value}`} className="block">
                    <bdi>{formats.pair(register ?? tA(`schemes.${scheme}`), value)}</bdi>
                  </span>
                )),
        },
        { label: tM("parent"), value: <Control membership={membership} words={words} /> },
        ...(ultimateParent === null
          ? []
          : [{ label: tM("ultimateParent"), value: <bdi>{companyName(words, ultimateParent)}</bdi> }]),
        ...(affiliates.length === 0
          ? []
          : [
              {
                label: tM("affiliates"),
                value: <bdi>{formats.list(affiliates.map(({ name }) => name))}</bdi>,
              },
            ]),
        { label: tM("agreements"), value: <Agreements membership={membership} words={words} /> },
      ]}
    />
  );
}
