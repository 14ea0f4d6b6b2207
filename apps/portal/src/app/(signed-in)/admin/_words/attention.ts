import {
  breakGlassListRoute,
  invitationsRoute,
  organisationTokensRoute,
  peopleRoute,
  roleAssignmentsRoute,
  signInPolicyRoute,
  type Me,
  type Person,
} from "@interphase/identity/contract";
import {
  outboxMailsRoute,
  platformQueueRoute,
  platformStatusRoute,
  allianceSettingsRoute,
} from "@interphase/platform/contract";
import { tryCallApi } from "@/server/api";
import { faultsOf } from "../system/_components/faults";
import { daysUntil, lastDayOf } from "./dates";
import type { AdminWords } from "./words";

/** One thing that waits for somebody, with whom it is about and where it is dealt with. */
export interface Attention {
  readonly key: string;
  readonly text: string;
  readonly names: string;
  readonly href: string;
  readonly isUrgent: boolean;
}

interface Asked {
  readonly me: Me;
  readonly words: AdminWords;
}
type Finding = (asked: Asked) => Promise<Attention[]>;

const soonDays = 30;
const tokenDays = 14;
const named = 3;

/** "Ann, Bo and 4 more": enough to know whom it is about. */
function namesOf({ t, formats }: AdminWords, names: readonly string[]): string {
  const shown = names.slice(0, named);
  const rest = names.length - shown.length;
  return rest > 0 ? t("attention.names", { names: formats.some(shown), rest }) : formats.list(shown);
}

const waitingRequests: Finding = async ({ words }) => {
  const answers = await Promise.all(
    (["waiting", "running"] as const).map((state) =>
      tryCallApi(breakGlassListRoute, { query: { state, limit: 200 } }),
    ),
  );
  return answers.flatMap((answer, index) => {
    if (!answer.ok || answer.value.items.length === 0) return [];
    const { items } = answer.value;
    const isMine = items.some(({ mayDecide, mayEnd }) => mayDecide || mayEnd);
    const key = index === 0 ? (isMine ? "decide" : "undecided") : "open";
    return [
      {
        key,
        text: words.t(`attention.${key}`, { count: items.length }),
        names: namesOf(
          words,
          items.map(({ requestedBy }) => requestedBy.displayName),
        ),
        href: `/admin/break-glass?state=${index === 0 ? "waiting" : "running"}`,
        isUrgent: isMine,
      },
    ];
  });
};

const openInvitations: Finding = async ({ words }) => {
  const answers = await Promise.all(
    (["expired", "pending"] as const).map((state) =>
      tryCallApi(invitationsRoute, { query: { state, limit: 200 } }),
    ),
  );
  return answers.flatMap((answer, index) => {
    if (!answer.ok || answer.value.items.length === 0) return [];
    const state = index === 0 ? "expired" : "pending";
    return [
      {
        key: `invitations-${state}`,
        text: words.t(`attention.invitations.${state}`, { count: answer.value.items.length }),
        names: namesOf(
          words,
          answer.value.items.map(({ email }) => email),
        ),
        href: `/admin/invitations?state=${state}`,
        isUrgent: false,
      },
    ];
  });
};

/** Whom does a rule that the reader may see ask for a second factor? Null where no such rule can be seen. */
async function factorRule({ me }: Asked): Promise<((person: Person) => boolean) | null> {
  if (me.organisation !== null && me.abilities.includes("sign-in-policy.read")) {
    const params = { organisationId: me.organisation.id };
    const policy = await tryCallApi(signInPolicyRoute, { params });
    return policy.ok && policy.value.secondFactor === "everyone" ? () => true : null;
  }
  if (!me.abilities.includes("settings.read")) return null;
  const settings = await tryCallApi(allianceSettingsRoute, {});
  if (!settings.ok) return null;
  const asked = new Set(settings.value.secondFactorRoles);
  return ({ roles }) => roles.some((role) => asked.has(role));
}

const missingFactors: Finding = async (asked) => {
  const { words } = asked;
  const [rule, people] = await Promise.all([
    factorRule(asked),
    tryCallApi(peopleRoute, { query: { state: "active", limit: 200 } }),
  ]);
  if (rule === null || !people.ok) return [];
  const without = people.value.items.filter((person) => !person.hasSecondFactor && rule(person));
  if (without.length === 0) return [];
  return [
    {
      key: "factors",
      text: words.t("attention.factors", { count: without.length }),
      names: namesOf(
        words,
        without.map(({ displayName }) => displayName),
      ),
      href: "/admin/people?state=active",
      isUrgent: false,
    },
  ];
};

const endingRoles: Finding = async ({ me, words }) => {
  const answer = await tryCallApi(roleAssignmentsRoute, { query: { state: "running", limit: 200 } });
  if (!answer.ok) return [];
  const isOthers = me.abilities.includes("role.read");
  const ending = answer.value.items.filter(
    ({ endsAt }) => isOthers && endsAt !== null && daysUntil(endsAt, words.now) < soonDays,
  );
  const [first] = ending;
  if (first === undefined) return [];
  return [
    {
      key: "roles",
      text: words.t("attention.roles", { count: ending.length, days: soonDays }),
      names: namesOf(
        words,
        ending.map(({ person, role, endsAt }) =>
          words.t("attention.roleEnds", {
            name: person.displayName,
            role: words.role(role),
            date: words.formats.date(lastDayOf(endsAt ?? "")),
          }),
        ),
      ),
      href: ending.length === 1 ? `/admin/people/${first.person.id}#roles` : "/admin/people",
      isUrgent: false,
    },
  ];
};

const endingTokens: Finding = async ({ me, words }) => {
  if (me.organisation === null) return [];
  const answer = await tryCallApi(organisationTokensRoute, {
    params: { organisationId: me.organisation.id },
    query: { limit: 200 },
  });
  if (!answer.ok) return [];
  const ending = answer.value.items.filter(
    ({ isExpired, expiresAt }) => !isExpired && daysUntil(expiresAt, words.now) < tokenDays,
  );
  if (ending.length === 0) return [];
  return [
    {
      key: "tokens",
      text: words.t("attention.tokens", { count: ending.length, days: tokenDays }),
      names: namesOf(
        words,
        ending.map(({ name, owner }) => `${name} (${owner.displayName})`),
      ),
      href: "/admin/tokens",
      isUrgent: false,
    },
  ];
};

const failedMail: Finding = async ({ words }) => {
  const answer = await tryCallApi(outboxMailsRoute, { query: { state: "failed", limit: 200 } });
  if (!answer.ok || answer.value.items.length === 0) return [];
  const { items } = answer.value;
  return [
    {
      key: "mail",
      text: words.t("attention.mail", { count: items.length }),
      names: namesOf(
        words,
        items.flatMap(({ to }) => (to === null ? [] : [to])),
      ),
      href: "/admin/mail?state=failed",
      isUrgent: true,
    },
  ];
};

const sickSystem: Finding = async ({ words }) => {
  const { t } = words;
  const [status, queue] = await Promise.all([
    tryCallApi(platformStatusRoute, {}),
    tryCallApi(platformQueueRoute, {}),
  ]);
  const faults = status.ok ? faultsOf(status.value) : [];
  const failed = queue.ok ? queue.value.failedCount : 0;
  return [
    ...(faults.length === 0
      ? []
      : [
          {
            key: "system",
            text: t("attention.system", { count: faults.length }),
            names: words.formats.list(faults.map((fault) => t(`system.${fault}`))),
            href: "/admin/system",
            isUrgent: true,
          },
        ]),
    ...(failed === 0
      ? []
      : [
          {
            key: "jobs",
            text: t("attention.jobs", { count: failed }),
            names: "",
            href: "/admin/system#queue",
            isUrgent: true,
          },
        ]),
  ];
};

const findings: readonly { readonly opens: string; readonly find: Finding }[] = [
  { opens: "break-glass.read", find: waitingRequests },
  { opens: "platform.read", find: sickSystem },
  { opens: "mail.read", find: failedMail },
  { opens: "person.read", find: missingFactors },
  { opens: "invitation.read", find: openInvitations },
  { opens: "role.read", find: endingRoles },
  { opens: "organisation-token.read", find: endingTokens },
];

/** What waits for this reader, the most urgent first? Each part only for whom the api opens it. */
export async function findAttention(me: Me, words: AdminWords): Promise<Attention[]> {
  const asked = { me, words };
  const open = findings.filter(({ opens }) => me.abilities.includes(opens));
  const found = (await Promise.all(open.map(({ find }) => find(asked)))).flat();
  return [...found.filter(({ isUrgent }) => isUrgent), ...found.filter(({ isUrgent }) => !isUrgent)];
}
