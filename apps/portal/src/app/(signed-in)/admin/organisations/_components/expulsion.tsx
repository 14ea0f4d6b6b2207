import type { ReactNode } from "react";
import type { Membership } from "@interphase/consortium/contract";
import { Button, ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/page-head";
import { dropExpulsion } from "../_actions/membership-acts";
import type { MembershipWords } from "./membership-words";

interface ExpulsionProps {
  readonly membership: Membership;
  readonly words: MembershipWords;
}

/** Is an organisation to be expelled, and who has to act next? The secretariat's alone. */
export function Expulsion({ membership, words }: ExpulsionProps): ReactNode {
  const { tM, formats } = words;
  const { expulsion, mayChange, organisation } = membership;
  if (!mayChange) return null;
  const base = `/admin/organisations/${organisation.id}`;
  return (
    <Section id="expulsion" title={tM("expulsion")}>
      {expulsion === null ? (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="prose-width text-ink-2">{tM("expelHelp")}</p>
          <ButtonLink kind="danger" href={`${base}/expel`}>
            {tM("propose")}
          </ButtonLink>
        </div>
      ) : (
        <>
          <p className="text-ink-2">
            <bdi>
              {tM("proposedBy", {
                name: expulsion.proposedBy ?? "—",
                date: formats.date(expulsion.proposedAt),
              })}
            </bdi>
          </p>
          <p className="my-3 wrap-anywhere whitespace-pre-line">
            <bdi>{expulsion.reasons}</bdi>
          </p>
          <div className="flex flex-wrap items-center gap-3">
            {expulsion.mayConfirm ? (
              <ButtonLink kind="danger" href={`${base}/expel`}>
                {tM("confirmExpulsion")}
              </ButtonLink>
            ) : (
              <p className="text-ink-3">{tM("waitsOther")}</p>
            )}
            <form action={dropExpulsion.bind(null, organisation.id)}>
              <Button type="submit">{tM("drop")}</Button>
            </form>
          </div>
        </>
      )}
    </Section>
  );
}
