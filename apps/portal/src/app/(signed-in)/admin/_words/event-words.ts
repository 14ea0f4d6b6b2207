import { getTranslations } from "next-intl/server";
import type { AuditEvent } from "@interphase/audit/contract";
import type { AdminWords } from "./words";

type Person = NonNullable<AuditEvent["actor"]>;

/** How is an event of the record said in plain words? */
export interface EventWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<"audit">>>;
  /** Who, by name where the reader may know it, else by a short pseudonym. */
  readonly who: (person: Person | null) => string;
  /** One sentence: who did what, or tried to. */
  readonly sentence: (event: AuditEvent) => string;
  /** To which thing, by name where it is known. */
  readonly target: (event: AuditEvent) => string | null;
  /** Which room of the system an event belongs to. */
  readonly class: (actionClass: string) => string;
  readonly factName: (name: string) => string;
  readonly factValue: (name: string, value: unknown) => string;
}

/** The key under which an action's words are kept; a dot would part them. */
export const actKey = (action: string): string => action.replaceAll(".", "_");
const short = (id: string): string => id.replaceAll("-", "").slice(-6);
const instantPattern = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** What does the record say in the reader's language? `names` are people's names by id, as far as the reader may know them. */
export async function getEventWords(
  words: AdminWords,
  names: ReadonlyMap<string, string>,
): Promise<EventWords> {
  const t = await getTranslations("audit");
  const who = (person: Person | null): string => {
    if (person === null) return t("nobody");
    if (person.displayName !== null) return person.displayName;
    const known = person.personId === null ? undefined : names.get(person.personId);
    return known ?? t("pseudonym", { id: short(person.pseudonym) });
  };
  const phrase = (action: string, form: "did" | "toDo"): string | null => {
    const key = `acts.${actKey(action)}.${form}`;
    return t.has(key) ? t(key) : null;
  };
  const sentence = (event: AuditEvent): string => {
    const name = who(event.actor);
    if (event.action === null)
      return t(`redacted.${event.outcome}`, { who: name, class: className(t, event.actionClass) });
    const route = event.facts?.["route"];
    const isDenial = event.action === "access.denied";
    const act = isDenial ? (typeof route === "string" ? route : "") : event.action;
    const said =
      phrase(act, event.outcome === "success" ? "did" : "toDo") ?? t("unknownAct", { action: act });
    return t(`sentences.${event.outcome}`, { who: name, act: said });
  };
  return {
    t,
    who,
    sentence,
    class: (actionClass) => className(t, actionClass),
    target: (event) => targetText(words, t, names, event),
    factName: (name) => (t.has(`facts.${name}`) ? t(`facts.${name}`) : name),
    factValue: (name, value) => factValue(words, names, name, value),
  };
}

/** A role is said by its name and holder, any other thing by its kind and its name or the end of its id. */
function targetText(
  words: AdminWords,
  t: EventWords["t"],
  names: ReadonlyMap<string, string>,
  { target, facts }: AuditEvent,
): string | null {
  if (target === null) return null;
  const [role, personId] = [facts?.["role"], facts?.["personId"]];
  if (typeof role === "string" && typeof personId === "string")
    return t("target", { kind: words.role(role), name: names.get(personId) ?? nameOfId(personId) });
  const kind = t.has(`targets.${target.kind}`) ? t(`targets.${target.kind}`) : target.kind;
  const id = target.id.replace(/^organisation:/, "");
  return t("target", { kind, name: names.get(id) ?? nameOfId(id) });
}

function className(t: EventWords["t"], actionClass: string): string {
  return t.has(`classes.${actionClass}`) ? t(`classes.${actionClass}`) : actionClass;
}

/** A long id is shown by its end, which tells neighbours apart; a name as it is. */
function nameOfId(id: string): string {
  return /^[0-9a-f]{8}-/.test(id) ? `…${short(id)}` : id;
}

function factValue(
  words: AdminWords,
  names: ReadonlyMap<string, string>,
  name: string,
  value: unknown,
): string {
  if (Array.isArray(value))
    return words.formats.some(value.map((each) => factValue(words, names, name, each)));
  if (value === null || value === "") return "—";
  if (typeof value === "boolean") return words.t(value ? "yes" : "no");
  if (typeof value === "number") return words.formats.number(value);
  if (typeof value !== "string") return "—";
  if (name === "role" || name === "roles" || name === "secondFactorRoles") return words.role(value);
  if (instantPattern.test(value)) return words.formats.instant(value);
  return names.get(value) ?? value;
}
