import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { Notice } from "@/components/ui/notice";
import { Texts } from "../../_components/texts";
import { roleChoices } from "../../_words/role-choices";
import { findRolesToGive } from "../../_words/roles-to-give";
import { getAdminWords } from "../../_words/words";
import { FileForm } from "../_components/file-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("inviteFile.title") };
}

export default async function InviteFilePage(): Promise<ReactNode> {
  const words = await getAdminWords();
  const { t } = words;
  const choices = roleChoices(await findRolesToGive(), words);
  return (
    <>
      <PageHead
        crumbs={[{ label: t("invitations.title"), href: "/admin/invitations" }]}
        title={t("inviteFile.title")}
        lead={t("inviteFile.lead")}
        actions={
          <a className="link px-1" href="/admin/invitations/file/template" download>
            {t("inviteFile.template")}
          </a>
        }
      />
      <div className="mb-6">
        <Notice kind="gap" title={t("inviteFile.columns")}>
          <ul className="list-disc pl-5">
            <li>{t("inviteFile.columnEmail")}</li>
            <li>{t("inviteFile.columnName")}</li>
            <li>{t("inviteFile.columnRoles", { roles: choices.map(({ label }) => label).join("; ") })}</li>
            <li>{t("inviteFile.columnLanguage")}</li>
            <li>{t("inviteFile.columnEnds")}</li>
          </ul>
        </Notice>
      </div>
      <Texts parts={["fileForm", "languages"]}>
        <FileForm roleNames={Object.fromEntries(choices.map(({ value, label }) => [value, label]))} />
      </Texts>
    </>
  );
}
