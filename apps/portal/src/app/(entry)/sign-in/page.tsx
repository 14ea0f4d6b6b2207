import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { findReader } from "@/server/me";
import { isInternalPath } from "@/server/return-path";
import { SignInForm, type SignInTexts } from "./_components/sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry"))("title") };
}

/** next-auth brings its refusals here as `?error=`; ours come back in the form itself. */
function failureOf(
  error: string | undefined,
):
  | { code: "wrong-credentials" }
  | { code: "unreachable" }
  | { code: "too-many-attempts"; retryAfterSeconds: null }
  | null {
  if (error === undefined) return null;
  if (error === "unreachable") return { code: "unreachable" };
  if (error === "too-many-attempts") return { code: "too-many-attempts", retryAfterSeconds: null };
  return { code: "wrong-credentials" };
}

interface SignInPageProps {
  readonly searchParams: Promise<{
    readonly next?: string;
    readonly ended?: string;
    readonly error?: string;
  }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps): Promise<ReactNode> {
  const { next, ended, error } = await searchParams;
  const target = isInternalPath(next) ? next : "/home";
  const reader = await findReader();
  if (reader.kind === "person") redirect(target);

  const t = await getTranslations("entry");
  const texts: SignInTexts = {
    email: t("email"),
    password: t("password"),
    submit: t("submit"),
    working: t("working"),
    failures: {
      incomplete: t("failures.incomplete"),
      "wrong-credentials": t("failures.wrongCredentials"),
      "too-many-attempts": t("failures.tooManyAttempts"),
      unreachable: t("failures.unreachable"),
      unexpected: t("failures.unexpected"),
    },
    waitMinutes: t("failures.waitMinutes"),
    requestId: t("failures.requestId"),
  };
  return (
    <>
      <h1 className="text-28 font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t("lead")}</p>
      {ended === "1" ? (
        <p
          role="status"
          className="mb-4 rounded-6 border border-line border-l-4 border-l-accent bg-surface px-3 py-2"
        >
          {t("ended")}
        </p>
      ) : null}
      <SignInForm next={target} firstFailure={failureOf(error)} texts={texts} />
      <p className="mt-6 text-12 text-ink-3">{t("help")}</p>
    </>
  );
}
