"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition, type ReactNode } from "react";
import type { SignInPolicy } from "@interphase/identity/contract";
import { ActForm, ActInput, ActSubmit } from "@/components/ui/act-form";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/field";
import { savePolicy, testProvider, type TestAnswer } from "../_actions/policy-acts";

interface PolicyFormProps {
  readonly organisationId: string;
  readonly policy: SignInPolicy;
  readonly etag: string;
  readonly isReadOnly: boolean;
}

const heading = "text-16 font-semibold";

/** How do people of this organisation sign in? Passwords, second factor, the company's own provider. */
export function PolicyForm({ organisationId, policy, etag, isReadOnly }: PolicyFormProps): ReactNode {
  const t = useTranslations("admin.policyForm");
  const [hasProvider, setHasProvider] = useState(policy.provider !== null);
  return (
    <ActForm act={savePolicy.bind(null, organisationId, etag)} label={t("title")}>
      <fieldset disabled={isReadOnly} className="flex min-w-0 flex-col gap-8">
        <legend className="sr-only">{t("title")}</legend>
        <section aria-labelledby="factor-title" className="flex flex-col gap-3">
          <h2 id="factor-title" className={heading}>
            {t("factor")}
          </h2>
          {(["alliance", "everyone"] as const).map((value) => (
            <div key={value} className="flex items-start gap-2">
              <input
                id={`factor-${value}`}
                type="radio"
                name="secondFactor"
                value={value}
                defaultChecked={policy.secondFactor === value}
                aria-describedby={`factor-${value}-help`}
                className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-6"
              />
              <div>
                <label htmlFor={`factor-${value}`}>{t(`factors.${value}`)}</label>
                <p id={`factor-${value}-help`} className="text-12 text-ink-3">
                  {t(`factorHelp.${value}`)}
                </p>
              </div>
            </div>
          ))}
        </section>
        <section aria-labelledby="provider-title" className="flex flex-col gap-4">
          <h2 id="provider-title" className={heading}>
            {t("provider")}
          </h2>
          <CheckboxField
            id="hasProvider"
            name="hasProvider"
            value="yes"
            checked={hasProvider}
            label={t("hasProvider")}
            help={t("hasProviderHelp")}
            onChange={(event) => {
              setHasProvider(event.target.checked);
            }}
          />
          {hasProvider ? <ProviderFields organisationId={organisationId} policy={policy} /> : null}
        </section>
        <section aria-labelledby="password-title" className="flex flex-col gap-3">
          <h2 id="password-title" className={heading}>
            {t("password")}
          </h2>
          <CheckboxField
            id="passwordSignIn"
            name="passwordSignIn"
            value="yes"
            defaultChecked={policy.passwordSignIn}
            label={t("passwordSignIn")}
            help={t("passwordHelp")}
          />
        </section>
        <div>{isReadOnly ? null : <ActSubmit>{t("save")}</ActSubmit>}</div>
      </fieldset>
    </ActForm>
  );
}

function ProviderFields({
  organisationId,
  policy,
}: Pick<PolicyFormProps, "organisationId" | "policy">): ReactNode {
  const t = useTranslations("admin.policyForm");
  const { provider } = policy;
  return (
    <div className="flex flex-col gap-4 border-l-2 border-line pl-4">
      <p className="text-12 text-ink-2">
        {t("returnAddress")} <code className="wrap-anywhere select-all">{policy.returnAddress}</code>
      </p>
      <ActInput
        id="providerName"
        name="providerName"
        maxLength={200}
        defaultValue={provider?.displayName}
        label={t("providerName")}
        help={t("providerNameHelp")}
      />
      <IssuerField organisationId={organisationId} issuer={provider?.issuer ?? ""} />
      <div className="grid gap-4 sm:grid-cols-2">
        <ActInput
          id="clientId"
          name="clientId"
          maxLength={255}
          autoComplete="off"
          defaultValue={provider?.clientId}
          label={t("clientId")}
        />
        <ActInput
          id="clientSecret"
          name="clientSecret"
          type="password"
          maxLength={1000}
          autoComplete="new-password"
          label={t("clientSecret")}
          help={t(provider?.hasClientSecret === true ? "secretKept" : "secretNone")}
        />
      </div>
      <CheckboxField
        id="trustsSecondFactor"
        name="trustsSecondFactor"
        value="yes"
        defaultChecked={provider?.trustsSecondFactor ?? false}
        label={t("trusts")}
        help={t("trustsHelp")}
      />
    </div>
  );
}

/** The provider's address, which can be tried before it is kept. */
function IssuerField({
  organisationId,
  issuer,
}: {
  readonly organisationId: string;
  readonly issuer: string;
}): ReactNode {
  const t = useTranslations("admin.policyForm");
  const [answer, setAnswer] = useState<TestAnswer | null>(null);
  const [isPending, startTransition] = useTransition();
  const test = () => {
    const typed = document.querySelector<HTMLInputElement>("#issuer")?.value ?? "";
    startTransition(async () => {
      setAnswer(await testProvider(organisationId, typed));
    });
  };
  return (
    <div className="flex flex-col gap-2">
      <ActInput
        id="issuer"
        name="issuer"
        type="url"
        maxLength={500}
        autoComplete="off"
        defaultValue={issuer}
        placeholder="https://login.company.example"
        label={t("issuer")}
        help={t("issuerHelp")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={test} aria-disabled={isPending || undefined}>
          {isPending ? t("testing") : t("test")}
        </Button>
        <p
          role="status"
          className={answer === null || answer.works ? "text-14" : "text-14 font-medium text-act"}
        >
          {answer === null ? "" : `${answer.works ? "✓" : "▲"} ${answer.text}`}
        </p>
      </div>
    </div>
  );
}
