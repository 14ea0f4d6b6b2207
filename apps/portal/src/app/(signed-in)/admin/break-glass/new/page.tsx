import type { Metadata } from "next";
import type { ReactNode } from "react";
import { organisationsRoute } from "@interphase/identity/contract";
import { ActForm, ActInput, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { getAdminWords } from "../../_words/words";
import { ask } from "../_actions/break-glass-acts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("breakGlass.ask") };
}

export default async function AskPage(): Promise<ReactNode> {
  const words = await getAdminWords();
  const { t } = words;
  const organisations = (await callApi(organisationsRoute, { query: { limit: 200 } })).value.items;
  return (
    <>
      <PageHead
        crumbs={[{ label: t("breakGlass.title"), href: "/admin/break-glass" }]}
        title={t("breakGlass.ask")}
      />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <ActForm act={ask} label={t("breakGlass.ask")} className="order-2 lg:order-1">
          <div className="flex flex-col gap-4">
            <ActSelect
              id="organisationId"
              name="organisationId"
              label={t("breakGlass.organisation")}
              help={t("breakGlass.organisationHelp")}
              defaultValue=""
              options={[
                { value: "", label: "—" },
                ...organisations.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <ActText
              id="rows"
              name="rows"
              required
              maxLength={4000}
              label={t("breakGlass.rows")}
              help={t("breakGlass.rowsHelp")}
            />
            <ActText
              id="reason"
              name="reason"
              required
              maxLength={2000}
              label={t("breakGlass.reason")}
              help={t("breakGlass.reasonHelp")}
            />
            <ActInput
              id="minutes"
              name="minutes"
              type="number"
              min={5}
              max={1440}
              defaultValue="60"
              required
              className="max-w-40"
              label={t("breakGlass.minutesLabel")}
              help={t("breakGlass.minutesHelp")}
            />
          </div>
          <div className="mt-6 flex gap-2">
            <ActSubmit>{t("breakGlass.send")}</ActSubmit>
            <ButtonLink kind="quiet" href="/admin/break-glass">
              {t("cancel")}
            </ButtonLink>
          </div>
        </ActForm>
        <div className="order-1 lg:order-2">
          <Notice title={t("breakGlass.howTitle")}>
            <ul className="list-disc pl-5">
              <li>{t("breakGlass.how1")}</li>
              <li>{t("breakGlass.how2")}</li>
              <li>{t("breakGlass.how3")}</li>
              <li>{t("breakGlass.how4")}</li>
            </ul>
          </Notice>
        </div>
      </div>
    </>
  );
}
