import { open, type RoleRows } from "@interphase/contract/testing";
import { attestationVersion } from "../files/attestation.js";
import {
  applicationFileRoute,
  attachApplicantFileRoute,
  attachEvidenceRoute,
} from "./application-file.contract.js";

const file = { name: "register.txt", text: "Extract from the register." };

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [attachApplicantFileRoute.id]: open,
  [attachEvidenceRoute.id]: {
    guard: "action",
    rows: { alliance: "nnnn +nnn nnnn n" },
    token: "s",
    withheld: "n",
    send: () => ({ path: { step: "identity" }, fields: { attestation: attestationVersion }, file }),
  },
  [applicationFileRoute.id]: {
    guard: "action",
    rows: { alliance: "nnnn +nnn nnnn n" },
    token: "s",
    withheld: "n",
  },
};
