import { parseAddress, protocolDocumentSchema, protocolVersionRoute } from "@interphase/protocols/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { makeRun } from "../_actions/run-acts";
import { RunFields } from "../_components/run-fields";
import { getRunWords } from "../_words/run-words";

interface NewRunPageProps {
  readonly searchParams: Promise<{ readonly address?: string }>;
}

export async function generateMetadata({ searchParams }: NewRunPageProps): Promise<Metadata> {
  const { address = "" } = await searchParams;
  return { title: (await getRunWords()).t("new.title", { address }) };
}

/** A run of one released version, about to be made. */
export default async function NewRunPage({ searchParams }: NewRunPageProps): Promise<ReactNode> {
  const asked = parseAddress((await searchParams).address ?? "");
  if (asked?.version == null) notFound();
  const { code, version } = asked;
  const words = await getRunWords();
  const { t, protocol } = words;
  const { value } = await callApi(protocolVersionRoute, { params: { protocolId: code, version } });
  const read = protocolDocumentSchema.safeParse(value.document);
  if (!read.success) notFound();
  const names = read.data.parameters.map(({ name }) => name);
  return (
    <>
      <PageHead
        crumbs={[
          { label: protocol.t("title"), href: "/protocols" },
          { label: t("title"), href: "/runs" },
        ]}
        title={t("new.title", { address: value.address })}
        lead={`${protocol.say(read.data.title)}. ${t("new.lead")}`}
      />
      {value.state === "superseded" ? (
        <Notice>{t("new.superseded", { successor: value.successor ?? "" })}</Notice>
      ) : null}
      {value.state === "withdrawn" ? (
        <Notice kind="act">{t("new.withdrawn")}</Notice>
      ) : (
        <ActForm
          act={makeRun.bind(null, { code, version, names, key: crypto.randomUUID() })}
          label={t("new.begin")}
          className="flex max-w-2xl flex-col gap-4"
        >
          <RunFields document={read.data} words={words} />
          <div className="flex gap-2">
            <ActSubmit>{t("new.begin")}</ActSubmit>
            <ButtonLink kind="quiet" href={`/protocols/${value.address}`}>
              {t("new.back")}
            </ButtonLink>
          </div>
        </ActForm>
      )}
    </>
  );
}
