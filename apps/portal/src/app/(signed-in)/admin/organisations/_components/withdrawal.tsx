import type { ReactNode } from "react";
import type { Membership } from "@interphase/consortium/contract";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { takeBackWithdrawal } from "../_actions/membership-acts";
import type { MembershipWords } from "./membership-words";

interface WithdrawalProps {
  readonly membership: Membership | null;
  readonly words: MembershipWords;
  /** Is it the reader's own organisation? */
  readonly isOwn?: boolean;
  readonly confirmHref: string;
}

/** Has somebody asked that the organisation leaves, and who has to act next? Nothing where nobody has. */
export function Withdrawal({ membership, words, isOwn, confirmHref }: WithdrawalProps): ReactNode {
  const { tM, formats } = words;
  if (membership?.withdrawal == null) return null;
  const { withdrawal, organisation } = membership;
  const said = {
    name: withdrawal.askedBy ?? "—",
    date: formats.date(withdrawal.askedAt),
    until: formats.date(withdrawal.lapsesAt),
  };
  return (
    <div className="mb-6">
      <Notice kind="act" title={tM("withdraw")}>
        <p className="wrap-anywhere">
          <bdi>{tM(isOwn === true ? "withdrawalAsked" : "withdrawalOf", said)}</bdi>
        </p>
        <p className="mt-1">{tM(`withdrawalBy.${withdrawal.confirmedBy}`)}</p>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          {withdrawal.mayConfirm ? (
            <ButtonLink kind="danger" href={confirmHref}>
              {tM("confirmWithdrawal")}
            </ButtonLink>
          ) : null}
          {withdrawal.mayTakeBack ? (
            <form action={takeBackWithdrawal.bind(null, organisation.id)}>
              <Button type="submit">{tM("takeBack")}</Button>
            </form>
          ) : null}
        </div>
      </Notice>
    </div>
  );
}
