import { nobody, type RoleRows } from "@interphase/contract/testing";
import { attestationVersion } from "../files/attestation.js";
import {
  addDocumentRoute,
  addDocumentVersionRoute,
  documentFileRoute,
  groupDocumentRoute,
  groupDocumentsRoute,
  withdrawDocumentRoute,
} from "./group-document.contract.js";

/** Whoever sits in the group reads, the researcher as an observer; who votes there and the chair add documents. The secretariat keeps the frame alone. */
const read = { home: "nf+f fnnn n+nn n", away: "nnnn fnnn nnnn n", alliance: "ffff ffff ffff f" };
const added = { home: "nfff fnnn n+nn n", away: "nnnn fnnn nnnn n", alliance: "ffff ffff ffff f" };
const file = { name: "pressure.txt", text: "Stack pressure in MPa, as measured." };

/** What does the api answer each role at these routes? The groups are those of `group.roles.ts`; a colleague of the chair began the document. */
export const roleRows: RoleRows = {
  [groupDocumentsRoute.id]: { guard: "action", rows: read, token: "n", withheld: "2" },
  [addDocumentRoute.id]: {
    guard: "action",
    rows: added,
    token: "s",
    withheld: "2",
    send: () => ({ fields: { title: "Pressure", attestation: attestationVersion }, file }),
  },
  [groupDocumentRoute.id]: {
    guard: "action",
    rows: { home: "nf+f fnnn n+nn n", away: "nnnn fnnn nnnn n" },
    token: "n",
    withheld: "2",
  },
  [addDocumentVersionRoute.id]: {
    guard: "action",
    rows: { home: "nfff fnnn n+nn n", away: "nnnn fnnn nnnn n" },
    token: "s",
    withheld: "2",
    send: () => ({ fields: { attestation: attestationVersion }, file }),
  },
  [documentFileRoute.id]: {
    guard: "action",
    rows: { home: "nf+f fnnn n+nn n", away: "nnnn fnnn nnnn n" },
    token: "n",
    withheld: "2",
    send: () => ({ path: { number: "1" } }),
  },
  [withdrawDocumentRoute.id]: {
    guard: "action",
    rows: { home: "nnfn nnnn n+nn n", away: nobody },
    token: "s",
    withheld: "2",
    send: () => ({ json: { reason: "Replaced by another" } }),
  },
};
