import { askedBallotDocumentSchema, type AskedBallotDocument } from "@interphase/consortium/contract";

import { textOf } from "@/server/typed-form";

/** How many documents at an address does the form offer? */
export const linkPlaces = [0, 1, 2] as const;

const documentField = /^document:([0-9a-f-]{36}):(\d{1,6})$/;

/** Under which name does a form say that a version of the group's documents is chosen? */
export function documentFieldOf(documentId: string, number: number): string {
  return `document:${documentId}:${String(number)}`;
}

/** Under which names does a form say what is at an address? */
export function linkFieldsOf(place: number) {
  const at = String(place);
  return { title: `linkTitle${at}`, url: `linkUrl${at}`, sha256: `linkSha256${at}` };
}

/** Which documents does a form ask for, and which of its fields are wrong? What was left empty as a whole is no document. */
export function documentsOf(form: FormData): {
  readonly documents: readonly AskedBallotDocument[];
  readonly wrong: readonly string[];
} {
  const versions = [...form.keys()].flatMap((name): AskedBallotDocument[] => {
    const [, documentId, number] = documentField.exec(name) ?? [];
    return documentId === undefined ? [] : [{ kind: "version", documentId, number: Number(number) }];
  });
  const links = linkPlaces.map((place) => {
    const fields = linkFieldsOf(place);
    const said = {
      kind: "link",
      title: textOf(form, fields.title),
      url: textOf(form, fields.url),
      sha256: textOf(form, fields.sha256).toLowerCase(),
    };
    if (said.title === "" && said.url === "" && said.sha256 === "") return { documents: [], wrong: [] };
    const parsed = askedBallotDocumentSchema.safeParse(said);
    if (parsed.success) return { documents: [parsed.data], wrong: [] };
    const names = new Set(parsed.error.issues.map(({ path }) => path[0]));
    const wrong = (["title", "url", "sha256"] as const).filter((name) => names.has(name));
    return { documents: [], wrong: wrong.map((name) => fields[name]) };
  });
  return {
    documents: [...versions, ...links.flatMap(({ documents }) => documents)],
    wrong: links.flatMap(({ wrong }) => wrong),
  };
}
