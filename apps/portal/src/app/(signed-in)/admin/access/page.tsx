import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import {
  actionsRoute,
  explainAccessRoute,
  organisationsRoute,
  peopleRoute,
  personRoute,
  type AccessExplanation,
  type Me,
} from "@interphase/identity/contract";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { callApi, tryCallApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { refusalText } from "../_words/refusal";
import { adminTitle, getAdminWords, type AdminWords } from "../_words/words";
import { Answer } from "./_components/answer";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("access");
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Whom may I ask about? Everybody about themselves; administrators about the people they administer. */
async function findSubjects(me: Me, chosen: string, words: AdminWords): Promise<Option[]> {
  const { t } = words;
  const own = { value: "me", label: t("access.me", { name: me.displayName }) };
  if (!me.abilities.includes("person.read")) return [own];
  const people = (await callApi(peopleRoute, { query: { limit: 200 } })).value.items;
  const options = people
    .filter(({ id }) => id !== me.id)
    .map(({ id, displayName, email }) => ({ value: id, label: `${displayName} (${email})` }));
  const isListed = chosen === "" || chosen === "me" || options.some(({ value }) => value === chosen);
  if (!isListed && chosen !== me.id) {
    const person = await tryCallApi(personRoute, { params: { personId: chosen } });
    if (person.ok) options.unshift({ value: chosen, label: person.value.displayName });
  }
  return [{ value: "", label: t("access.who") }, own, ...options];
}

async function findResources(me: Me, { t }: AdminWords): Promise<Option[]> {
  const organisations =
    me.organisation === null
      ? (await callApi(organisationsRoute, { query: { limit: 200 } })).value.items
      : [me.organisation];
  return [
    { value: "", label: t("access.own") },
    ...organisations.map(({ id, name }) => ({ value: `organisation:${id}`, label: name })),
    { value: "alliance", label: t("access.alliance") },
    { value: "platform", label: t("access.platform") },
  ];
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
}

function Choice({ id, label, value, options }: ChoiceProps): ReactNode {
  return (
    <Field id={id} label={label}>
      <select
        id={id}
        name={id}
        defaultValue={value}
        className="min-h-9 w-full rounded-6 border border-line-strong bg-surface px-3 text-14 pointer-coarse:min-h-11 pointer-coarse:text-16"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface Question {
  readonly subject: string;
  readonly action: string;
  readonly resource: string;
}

async function ask({ subject, action, resource }: Question): Promise<AccessExplanation | string> {
  const answer = await tryCallApi(explainAccessRoute, {
    query: { action, ...(subject !== "" && { subject }), ...(resource !== "" && { resource }) },
  });
  return answer.ok ? answer.value : refusalText(answer);
}

interface AccessPageProps {
  readonly searchParams: Promise<Partial<Question>>;
}

export default async function AccessPage({ searchParams }: AccessPageProps): Promise<ReactNode> {
  const { subject: wanted, action = "", resource = "" } = await searchParams;
  const me = await requireMe();
  const words = await getAdminWords();
  const { t, say } = words;
  const subject = wanted === me.id ? "me" : (wanted ?? "me");
  const [subjects, resources, actions] = await Promise.all([
    findSubjects(me, subject, words),
    findResources(me, words),
    callApi(actionsRoute, {}),
  ]);
  const question = { subject, action, resource };
  const answer = action === "" ? null : await ask(question);
  const verbs = actions.value.items.map((item) => ({ value: item.action, label: say(item.text) }));
  return (
    <>
      <PageHead title={t("access.title")} lead={t("access.lead")} />
      <form
        method="get"
        key={JSON.stringify(question)}
        className="mb-6 grid max-w-5xl items-end gap-4 md:grid-cols-[1fr_1fr_1fr_auto]"
      >
        <Choice id="subject" label={t("access.subject")} value={subject} options={subjects} />
        <Choice id="action" label={t("access.action")} value={action} options={verbs} />
        <Choice id="resource" label={t("access.resource")} value={resource} options={resources} />
        <Button type="submit" kind="primary">
          {t("access.ask")}
        </Button>
      </form>
      {answer === null ? (
        <p className="prose-width text-ink-2">{t("access.hint")}</p>
      ) : typeof answer === "string" ? (
        <Notice kind="act" role="alert">
          {answer}
        </Notice>
      ) : (
        <Answer answer={answer} words={words} />
      )}
      {subject !== "" && subject !== "me" ? (
        <p className="mt-6">
          <Link className="link" href={`/admin/people/${subject}`}>
            {t("access.person")}
          </Link>
        </p>
      ) : null}
    </>
  );
}
