import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActForm, ActInput, ActSubmit } from "@/components/ui/act-form";
import { askForLinkAgain } from "../../_actions/apply";
import { EntryNotice } from "../../../_components/entry-field";

/** To which address shall a new link go? */
export async function LinkAgain({ email }: { readonly email?: string }): Promise<ReactNode> {
  const t = await getTranslations("apply.again");
  return (
    <ActForm act={askForLinkAgain} label={t("send")} className="flex flex-col gap-4">
      <ActInput
        id="email"
        name="email"
        type="email"
        required
        maxLength={254}
        autoComplete="email"
        label={t("email")}
        defaultValue={email}
      />
      <div>
        <ActSubmit>{t("send")}</ActSubmit>
      </div>
    </ActForm>
  );
}

/** The answer after a new link was asked for: the same for every address. */
export async function AskedAgain({ email }: { readonly email: string }): Promise<ReactNode> {
  const t = await getTranslations("apply.again");
  return (
    <EntryNotice>
      <h2 className="font-semibold">{t("sentTitle")}</h2>
      <p className="mt-1 wrap-anywhere text-ink-2">{t("sent", { email })}</p>
    </EntryNotice>
  );
}

interface LostLinkProps {
  readonly isMissing: boolean;
  readonly asked: string | undefined;
}

/** What does somebody do whose link opens nothing? */
export async function LostLink({ isMissing, asked }: LostLinkProps): Promise<ReactNode> {
  const t = await getTranslations("apply");
  return (
    <>
      <h1 className="text-28 font-semibold">{isMissing ? t("status.title") : t("again.title")}</h1>
      <p className="mt-1 mb-6 text-ink-2">{isMissing ? t("again.noLink") : t("again.lead")}</p>
      {asked === undefined ? <LinkAgain /> : <AskedAgain email={asked} />}
      <p className="mt-6">
        <Link href="/apply" prefetch={false} className="link text-14">
          {t("again.begin")}
        </Link>
      </p>
    </>
  );
}
