import type * as english from "../en/sentences.js";

type Sentences = typeof english.sentences;

const dates = new Intl.DateTimeFormat("zh-CN", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

const day: Sentences["day"] = (date) => dates.format(date);

const peopleCan: Sentences["peopleCan"] = (names, others, isComplete, what) => {
  const quoted = names.map((name) => `“${name}”`);
  const all = [quoted.slice(0, -1).join("、"), quoted.at(-1)].filter((part) => part !== "");
  const more = isComplete ? `${String(others)} 人` : `${String(others)} 名以上，`;
  const listed = others === 0 ? all.join("和") : `${quoted.join("、")}等，另有 ${more}`;
  return `${listed}可以${what}。`;
};

/** How are answers about rights said in Chinese? */
export const sentences: Sentences = {
  unknownAction: "执行此操作",
  day,
  nameSubject: (voice) => (voice === "you" ? "您" : `“${voice.name}”`),
  fillOwn: (words) => words,
  can: (who, what, roles) => `${who}可以${what}，依据角色：${roles.join("、")}。`,
  cannot: (who, what) => `${who}不能${what}。`,
  wouldAllow: (role, givers) => `${role}角色可以执行此操作，由他人（${givers.join("或")}）分配。`,
  until: (date) => `至 ${day(date)}`,
  withFacts: (title, facts) => `${title}（${facts.join("，")}）`,
  nobodyCan: (what) => `目前没有人可以${what}。`,
  peopleCan,
  together: (said) => said.join(""),
};
