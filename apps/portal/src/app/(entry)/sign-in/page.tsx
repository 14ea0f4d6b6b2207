import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { findReader } from "@/server/me";
import { isInternalPath } from "@/server/return-path";
import { EntryNotice, entryLinkClass } from "../_components/entry-field";
import type { FormTexts } from "../_components/entry-texts";
import { failureFromAddress } from "../_components/failure-text";
import { SignInForm } from "./_components/sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry"))("title") };
}

interface SignInPageProps {
  readonly searchParams: Promise<{
    readonly next?: string;
    readonly ended?: string;
    readonly changed?: string;
    readonly error?: string;
  }>;
}

/** The way in for whoever's organisation keeps its own accounts. */
async function CompanyLink({ next }: { readonly next: string }): Promise<ReactNode> {
  const t = await getTranslations("entry");
  return (
    <>
      <p className="flex items-center gap-3 text-12 text-ink-3">
        <span aria-hidden="true" className="h-px flex-1 bg-line" />
        {t("or")}
        <span aria-hidden="true" className="h-px flex-1 bg-line" />
      </p>
      <Link
        href={`/sign-in/company?next=${encodeURIComponent(next)}`}
        prefetch={false}
        className={entryLinkClass}
      >
        {t("company")}
      </Link>
    </>
  );
}

export default async function SignInPage({ searchParams }: SignInPageProps): Promise<ReactNode> {
  const { next, ended, changed, error } = await searchParams;
  const target = isInternalPath(next) ? next : "/home";
  const reader = await findReader();
  if (reader.kind === "person") redirect(target);

  const t = await getTranslations("entry");
  const tApply = await getTranslations("apply");
  const notice = changed === "1" ? t("passwordChanged") : ended === "1" ? t("ended") : null;
  return (
    <>
      <h1 className="text-28 font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t("lead")}</p>
      {notice === null ? null : <EntryNotice>{notice}</EntryNotice>}
      <SignInForm
        next={target}
        firstFailure={failureFromAddress(error)}
        forgotten={t("forgotten")}
        texts={t.raw("form") as FormTexts}
        others={<CompanyLink next={target} />}
      />
      <p className="mt-6 text-12 text-ink-3">{t("help")}</p>
      <p className="mt-2">
        <Link href="/apply" prefetch={false} className="link text-14">
          {tApply("link")}
        </Link>
      </p>
    </>
  );
}
