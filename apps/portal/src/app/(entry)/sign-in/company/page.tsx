import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { findCompanySignInRoute } from "@interphase/identity/contract";
import { requestApi } from "@/server/api-client";
import { isInternalPath } from "@/server/return-path";
import { signInFailureOf } from "@/server/sign-in-failure";
import { EntryField, EntryProblem, entryLinkClass } from "../../_components/entry-field";
import type { EntryTexts } from "../../_components/entry-texts";
import { failureText } from "../../_components/failure-text";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry.companyPage"))("title") };
}

interface Found {
  readonly organisation: string;
  readonly displayName: string;
}

async function find(email: string): Promise<Found | { readonly problem: string } | null> {
  if (email.length < 3) return null;
  const t = await getTranslations("entry");
  const answer = await requestApi(findCompanySignInRoute, { body: { email } }, null);
  if (answer.ok) return answer.value.company ?? { problem: t("companyPage.notFound") };
  const isWrong = answer.problem.code === "http.invalid-request";
  const { failures } = t.raw("form") as EntryTexts["form"];
  return {
    problem: isWrong
      ? t("companyPage.notFound")
      : (failureText(signInFailureOf(answer), failures) ?? t("companyPage.notFound")),
  };
}

async function AskWho({ next, email, problem }: { next: string; email: string; problem: string | null }) {
  const t = await getTranslations("entry.companyPage");
  return (
    <form method="get" className="flex flex-col gap-4">
      <input type="hidden" name="next" value={next} />
      {problem === null ? null : <EntryProblem id="company-problem">{problem}</EntryProblem>}
      <EntryField
        id="email"
        type="email"
        label={t("who")}
        help={t("whoHelp")}
        autoComplete="email"
        required
        maxLength={320}
        defaultValue={email}
        isWrong={problem !== null}
        problemId={problem === null ? undefined : "company-problem"}
      />
      <button
        type="submit"
        className="min-h-11 rounded-6 bg-accent px-4 text-16 font-medium text-accent-ink hover:bg-accent-hover"
      >
        {t("find")}
      </button>
    </form>
  );
}

async function GoThere({ found, next }: { readonly found: Found; readonly next: string }) {
  const t = await getTranslations("entry.companyPage");
  const href = `/sign-in/company/${encodeURIComponent(found.organisation)}?next=${encodeURIComponent(next)}`;
  return (
    <div className="flex flex-col gap-4">
      {/* A plain link: a form may lead to no other site, and this leads to the provider through this server. */}
      <a
        href={href}
        className="flex min-h-11 items-center justify-center rounded-6 bg-accent px-4 text-16 font-medium text-accent-ink hover:bg-accent-hover"
      >
        {t("go", { host: found.displayName })}
      </a>
      <Link href="/sign-in/company" prefetch={false} className={entryLinkClass}>
        {t("other")}
      </Link>
    </div>
  );
}

interface CompanyPageProps {
  readonly searchParams: Promise<{ readonly next?: string; readonly email?: string }>;
}

/** Which company's sign-in is yours? Found by the domain of an e-mail address, the same for whoever asks. */
export default async function CompanyPage({ searchParams }: CompanyPageProps): Promise<ReactNode> {
  const { next, email = "" } = await searchParams;
  const target = isInternalPath(next) ? next : "/home";
  const t = await getTranslations("entry.companyPage");
  const found = await find(email.trim());
  return (
    <>
      <h1 className="text-28 font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t("lead")}</p>
      {found !== null && "organisation" in found ? (
        <GoThere found={found} next={target} />
      ) : (
        <AskWho next={target} email={email} problem={found?.problem ?? null} />
      )}
      <p className="mt-6">
        <Link href={`/sign-in?next=${encodeURIComponent(target)}`} prefetch={false} className="link text-14">
          {t("password")}
        </Link>
      </p>
    </>
  );
}
