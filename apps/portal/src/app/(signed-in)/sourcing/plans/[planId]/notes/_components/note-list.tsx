import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { PlanNote } from "@interphase/sourcing/contract";

import { Button, ButtonLink } from "@/components/ui/button";
import { getFormats } from "@/i18n/format";

import { showControls } from "../../../../_figures/safe-text";
import { deleteNote } from "../_actions/change-notes";

interface NoteListProps {
  readonly notes: readonly PlanNote[];
  /** The page of the notes, to which every step leads back. */
  readonly path: string;
  readonly mayWrite: boolean;
  /** The note that the reader has asked to delete and not yet confirmed. */
  readonly deleting: string | undefined;
}

/** What has been noted, the newest first? */
export function NoteList({ notes, path, mayWrite, deleting }: NoteListProps): ReactNode {
  return (
    <ol className="flex flex-col gap-4">
      {notes.map((note) => (
        <li key={note.id} id={`note-${note.id}`} className="rounded-6 border border-line p-4">
          <Note note={note} path={path} mayWrite={mayWrite} isDeleting={note.id === deleting} />
        </li>
      ))}
    </ol>
  );
}

interface NoteProps {
  readonly note: PlanNote;
  readonly path: string;
  readonly mayWrite: boolean;
  readonly isDeleting: boolean;
}

async function Note({ note, path, mayWrite, isDeleting }: NoteProps): Promise<ReactNode> {
  const t = await getTranslations("plan-notes");
  const { instant } = await getFormats();
  const name = note.writer?.displayName ?? t("gone");
  const at = instant(note.createdAt);
  return (
    <>
      <p className="whitespace-pre-wrap wrap-anywhere">
        <bdi>{showControls(note.text)}</bdi>
      </p>
      <p className="mt-2 text-12 text-ink-3">
        <bdi>{t("by", { name: showControls(name), at })}</bdi>
      </p>
      {mayWrite && !isDeleting && (
        <p className="mt-2">
          <a
            className="link"
            href={`${path}?delete=${note.id}#note-${note.id}`}
            aria-label={t("deleteLabel", { name: showControls(name), at })}
          >
            {t("delete")}
          </a>
        </p>
      )}
      {mayWrite && isDeleting && (
        <form action={deleteNote.bind(null, note.planId, note.id)} className="mt-3 flex flex-wrap gap-2">
          <p className="w-full font-medium">{t("confirm")}</p>
          <Button type="submit" kind="danger">
            {t("confirmDelete")}
          </Button>
          <ButtonLink kind="quiet" href={path}>
            {t("keep")}
          </ButtonLink>
        </form>
      )}
    </>
  );
}
