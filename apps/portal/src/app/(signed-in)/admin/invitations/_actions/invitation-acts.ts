"use server";

import { inviteRoute, resendInvitationRoute, withdrawInvitationRoute } from "@interphase/identity/contract";
import { localeOr } from "@interphase/names";
import type { ActState } from "@/components/ui/act-form";
import { callApi, tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";
import { incompleteState, refusedState } from "../../_words/refusal";
import { isGoodRole, roleFieldIds, typedRole } from "../../_words/typed-role";

const fieldIds = { email: "email", displayName: "displayName", ...roleFieldIds } as const;

/** Invites one person into the own organisation, or the first administrator of one that has none. */
export async function invite(organisationId: string | null, _: ActState, form: FormData): Promise<ActState> {
  const email = textOf(form, "email");
  const displayName = textOf(form, "displayName");
  const typed = typedRole(form);
  const wrong = [...(/^\S+@\S+$/.test(email) ? [] : ["email"]), ...typed.wrong];
  if (wrong.length > 0 || !isGoodRole(typed)) return incompleteState(form, wrong);
  const answer = await tryCallApi(inviteRoute, {
    body: {
      email,
      roles: [typed.role],
      locale: localeOr(textOf(form, "locale")),
      ...(displayName !== "" && { displayName }),
      ...(organisationId !== null && { organisationId }),
    },
  });
  if (!answer.ok) return refusedState(form, answer, fieldIds);
  redirectAnew(
    organisationId === null
      ? "/admin/invitations?done=invited"
      : `/admin/organisations/${organisationId}?done=invited`,
  );
}

/** Sends a new link; the one before no longer works. */
export async function resend(invitationId: string): Promise<void> {
  await callApi(resendInvitationRoute, { params: { invitationId } });
  redirectAnew("/admin/invitations?done=resent");
}

/** Takes an invitation back that nobody has accepted. */
export async function withdraw(invitationId: string, _: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(withdrawInvitationRoute, { params: { invitationId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew("/admin/invitations?done=withdrawn");
}
