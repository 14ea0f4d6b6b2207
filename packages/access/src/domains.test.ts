import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { domains, policies } from "./domains.js";
import { accessFolders } from "./words/words.js";

const folder = join(__dirname, "policies");
const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

test("every folder of policies is composed, and none that is not there", () => {
  expect(Object.keys(domains).sort()).toEqual(readdirSync(folder).sort());
});

test.each(Object.keys(domains))("%s has a table of its own, written by hand", (domain) => {
  expect(existsSync(join(folder, domain, `${domain}.table.test.ts`))).toBe(true);
});

test("no two domains name the same action or the same thing", () => {
  expect(twice(policies.flatMap(({ actions }) => actions))).toEqual([]);
  expect(twice(policies.flatMap(({ shownBy }) => Object.keys(shownBy)))).toEqual([]);
});

test("every language has a name for each action, and for no other", () => {
  const all = policies.flatMap(({ actions }) => actions);
  for (const words of Object.values(accessFolders)) expect(Object.keys(words.actions)).toEqual(all);
});

test.each([...policies])("$title: things and tokens are about its own actions", (policy) => {
  const { actions, shownBy, doneTo, tokens } = policy;
  const named = [
    ...Object.values(shownBy),
    ...Object.keys(doneTo),
    ...tokens,
    ...policy.rules.flatMap((rule) => rule.actions),
  ];
  expect(named.filter((name) => !(actions as readonly string[]).includes(name))).toEqual([]);
  expect(Object.values(doneTo).filter((thing = "") => !(thing in shownBy))).toEqual([]);
});
