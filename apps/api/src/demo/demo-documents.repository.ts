import { allianceRoles } from "@interphase/access";
import { attestationVersion } from "@interphase/consortium";
import { createHash } from "node:crypto";
import type { OwnerConnection } from "../platform/database/owner-connection.js";
import type { DemoPerson } from "./demo-alliance.js";
import { demoGroups } from "./demo-groups.js";

type Person = DemoPerson & { readonly id: string };

interface DemoVersion {
  readonly fileName: string;
  readonly kind: "md" | "csv";
  readonly text: string;
  readonly note: string | null;
  readonly daysAgo: number;
}
interface DemoDocument {
  readonly id: string;
  readonly title: string;
  readonly versions: readonly DemoVersion[];
}

const dayMs = 24 * 60 * 60_000;
const [, steward] = allianceRoles;

/** Two documents of the first group: a method that has been revised once, and a table to fill in. */
const documents: readonly DemoDocument[] = [
  {
    id: "01980000-0000-7000-8000-0000000000e1",
    title: "How stack pressure is measured and reported",
    versions: [
      {
        fileName: "stack-pressure.md",
        kind: "md",
        text: "# Stack pressure\n\n- Load cell in series with the cell stack, calibrated within a year.\n- Report MPa, as measured at 50 % state of charge.\n",
        note: null,
        daysAgo: 40,
      },
      {
        fileName: "stack-pressure.md",
        kind: "md",
        text: "# Stack pressure\n\n- Load cell in series with the cell stack, calibrated within a year.\n- Report MPa, as measured, at 0 % and at 100 % state of charge, with the range over a cycle.\n- Say whether the fixture holds the pressure or the gap.\n",
        note: "Range over a cycle, and what the fixture holds",
        daysAgo: 12,
      },
    ],
  },
  {
    id: "01980000-0000-7000-8000-0000000000e2",
    title: "Fixtures in use, to be filled in",
    versions: [
      {
        fileName: "fixtures.csv",
        kind: "csv",
        text: "fixture,holds,range_mpa,area_cm2\nspring plate,pressure,1-10,12\nhydraulic,pressure,5-70,4\n",
        note: null,
        daysAgo: 9,
      },
    ],
  },
];

/** Which version of a document stands beside the demo's open ballot? The latest of the first. */
export function demoBallotDocument() {
  const [document] = documents;
  const version = document?.versions.at(-1);
  if (document === undefined || version === undefined) throw new Error("the demo has documents");
  const bytes = Buffer.from(version.text);
  return {
    documentId: document.id,
    number: document.versions.length,
    title: document.title,
    fileName: version.fileName,
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

/** Adds the demo's documents to its first group, as its chair; in the caller's transaction. A group that is not there gets none. */
export async function addDemoDocuments(
  owner: OwnerConnection,
  people: readonly Person[],
  at: string,
): Promise<void> {
  const groupId = demoGroups[0]?.id;
  const chair = people.find(({ role, organisation }) => organisation === null && role === steward);
  if (groupId === undefined || chair === undefined) return;
  if ((await owner.query("SELECT FROM groups WHERE id = $1", [groupId])).rowCount === 0) return;
  await owner.query("SELECT set_config('app.person_id', $1, true)", [chair.id]);
  for (const document of documents) await addDocument(owner, groupId, document, chair.id, Date.parse(at));
  await owner.query("SELECT set_config('app.person_id', '', true)");
}

async function addDocument(
  owner: OwnerConnection,
  groupId: string,
  { id, title, versions }: DemoDocument,
  by: string,
  now: number,
): Promise<void> {
  const since = (daysAgo: number) => new Date(now - daysAgo * dayMs).toISOString();
  await owner.query(
    `INSERT INTO group_documents (id, group_id, title, created_by, created_at) VALUES ($1, $2, $3, $4, $5)`,
    [id, groupId, title, by, since(versions[0]?.daysAgo ?? 0)],
  );
  for (const [index, { fileName, kind, text, note, daysAgo }] of versions.entries()) {
    const [bytes, number] = [Buffer.from(text), index + 1];
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await owner.query(
      `INSERT INTO group_document_versions
         (document_id, number, group_id, file_name, kind, size_bytes, sha256, note, attestation, uploaded_by, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        number,
        groupId,
        fileName,
        kind,
        bytes.length,
        sha256,
        note,
        attestationVersion,
        by,
        since(daysAgo),
      ],
    );
    await owner.query(
      `INSERT INTO group_document_pieces (document_id, number, position, group_id, bytes) VALUES ($1, $2, 0, $3, $4)`,
      [id, number, groupId, bytes],
    );
  }
}
