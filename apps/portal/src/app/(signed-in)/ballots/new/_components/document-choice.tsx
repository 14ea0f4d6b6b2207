import { groupDocumentsRoute, type GroupDocument } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActCheck, ActInput } from "@/components/ui/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { tryCallApi } from "@/server/api";

import { documentFieldOf, linkFieldsOf, linkPlaces } from "../../_words/document-fields";
import type { BallotWords } from "../../_words/words";
import { HashedFile } from "./hashed-file";

interface DocumentChoiceProps {
  readonly groupId: string | null;
  readonly words: BallotWords;
}

const mostListed = 100;

/** The group's documents that are in use; none for whoever may hold ballots there and reads no documents. */
async function findDocuments(groupId: string | null): Promise<readonly GroupDocument[]> {
  if (groupId === null) return [];
  const answer = await tryCallApi(groupDocumentsRoute, { params: { groupId }, query: { limit: mostListed } });
  return answer.ok ? answer.value.items.filter(({ withdrawn }) => withdrawn === null) : [];
}

/** On which documents shall be voted? Versions of the group's, and what is at an address. */
export async function DocumentChoice({ groupId, words }: DocumentChoiceProps): Promise<ReactNode> {
  const { t, formats } = words;
  const documents = await findDocuments(groupId);
  return (
    <>
      {documents.length === 0 ? null : (
        <fieldset className="flex min-w-0 flex-col gap-2">
          <legend className="mb-1 font-medium">{t("documents.choose")}</legend>
          {documents.map(({ id, title, latest }) => (
            <ActCheck
              key={id}
              id={documentFieldOf(id, latest.number)}
              name={documentFieldOf(id, latest.number)}
              label={
                <bdi className="wrap-anywhere">
                  {formats.parts([title, t("documents.version", { number: latest.number }), latest.fileName])}
                </bdi>
              }
            />
          ))}
          <p className="text-12 text-ink-3">{t("documents.chooseHelp")}</p>
        </fieldset>
      )}
      <Disclosure summary={t("documents.links")}>
        <p className="mb-3 text-12 text-ink-3">{t("documents.linksHelp")}</p>
        {linkPlaces.map((place) => (
          <LinkFields key={place} place={place} words={words} />
        ))}
      </Disclosure>
    </>
  );
}

function LinkFields({ place, words: { t } }: { readonly place: number; readonly words: BallotWords }) {
  const { title, url, sha256 } = linkFieldsOf(place);
  return (
    <fieldset className="mb-5 flex min-w-0 flex-col gap-3 border-l-2 border-line pl-3">
      <legend className="mb-1 font-medium">{t("documents.linkNumber", { number: place + 1 })}</legend>
      <ActInput id={title} name={title} label={t("documents.linkTitle")} />
      <ActInput id={url} name={url} type="url" label={t("documents.linkUrl")} />
      <ActInput
        id={sha256}
        name={sha256}
        label={t("documents.linkSha256")}
        help={t("documents.linkSha256Help")}
        autoComplete="off"
        spellCheck={false}
      />
      <HashedFile into={sha256} label={t("documents.file")} help={t("documents.fileHelp")} />
    </fieldset>
  );
}
