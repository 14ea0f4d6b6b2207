"use server";

import {
  beginNextVersionRoute,
  createProtocolRoute,
  draftStates,
  moveProtocolRoute,
  proposeProtocolRoute,
  publishProtocolRoute,
  saveProtocolDraftRoute,
  versionLevels,
  withdrawProtocolRoute,
} from "@interphase/protocols/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { refusedState, wrongState } from "../_words/refusal";

type Read =
  | { readonly ok: true; readonly document: Record<string, unknown> }
  | { readonly ok: false; readonly why: string };

/** What was typed as a document, if it is a JSON object; else what the parser says is wrong, and where. */
function documentOf(form: FormData): Read {
  try {
    const value: unknown = JSON.parse(textOf(form, "document"));
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return { ok: true, document: { ...value } };
    return { ok: false, why: "{ }" };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : "" };
  }
}

/** Begins a protocol in a group. */
export async function createProtocol(key: string, _: ActState, form: FormData): Promise<ActState> {
  const groupId = textOf(form, "group");
  if (groupId === "") return wrongState(form, "group");
  const read = documentOf(form);
  if (!read.ok) return wrongState(form, "document", read.why);
  const body = { groupId, document: read.document };
  const answer = await tryCallApi(createProtocolRoute, { body, idempotencyKey: key });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/protocols/drafts/${answer.value.protocolId}?done=created`);
}

/** Begins the next version of a released protocol. */
export async function beginNext(
  protocolId: string,
  key: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(beginNextVersionRoute, { params: { protocolId }, idempotencyKey: key });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/protocols/drafts/${answer.value.protocolId}?done=created`);
}

/** Saves the text, unless somebody else has saved it since the page was loaded. */
export async function saveDraft(
  protocolId: string,
  etag: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const read = documentOf(form);
  if (!read.ok) return wrongState(form, "document", read.why);
  const answer = await tryCallApi(saveProtocolDraftRoute, {
    params: { protocolId },
    body: { document: read.document },
    ifMatch: etag,
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/protocols/drafts/${protocolId}?done=saved`);
}

/** Proposes an idea to its group. */
export async function proposeDraft(
  protocolId: string,
  etag: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(proposeProtocolRoute, { params: { protocolId }, ifMatch: etag });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/protocols/drafts/${protocolId}?done=moved`);
}

/** Takes a step along a version's life. */
export async function moveDraft(
  protocolId: string,
  etag: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const to = draftStates.find((state) => state === textOf(form, "to"));
  if (to === undefined) return wrongState(form, "to");
  const [reason, ballotId] = [textOf(form, "reason"), textOf(form, "ballotId")];
  const level = versionLevels.find((each) => each === textOf(form, "level"));
  const body = {
    to,
    ...(reason !== "" && { reason }),
    ...(to === "ballot" && ballotId !== "" && { ballotId }),
    ...(to === "approved" && level && { level }),
  };
  const answer = await tryCallApi(moveProtocolRoute, { params: { protocolId }, body, ifMatch: etag });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/protocols/drafts/${protocolId}?done=moved`);
}

/** Releases the approved version, for good. */
export async function publishDraft(
  protocolId: string,
  etag: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(publishProtocolRoute, { params: { protocolId }, body: {}, ifMatch: etag });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/protocols/${answer.value.address}`);
}

/** Withdraws a released version; it stays readable. */
export async function withdrawVersion(
  code: string,
  version: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const reason = textOf(form, "reason");
  if (reason === "") return wrongState(form, "reason");
  const answer = await tryCallApi(withdrawProtocolRoute, {
    params: { protocolId: code, version },
    body: { reason },
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/protocols/${code}@${version}?done=withdrawn`);
}
