import { open, type RoleRows } from "@interphase/contract/testing";
import {
  answerQuestionRoute,
  applyRoute,
  beginDraftRoute,
  confirmApplicationRoute,
  saveDraftRoute,
  sendDraftRoute,
  sendLinkAgainRoute,
  viewApplicationRoute,
} from "./applicant.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [applyRoute.id]: open,
  [beginDraftRoute.id]: open,
  [saveDraftRoute.id]: open,
  [sendDraftRoute.id]: open,
  [viewApplicationRoute.id]: open,
  [confirmApplicationRoute.id]: open,
  [answerQuestionRoute.id]: open,
  [sendLinkAgainRoute.id]: open,
};
