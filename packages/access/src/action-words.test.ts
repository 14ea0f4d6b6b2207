import { actions, nameAction, policy, roleTitles, roles } from "@interphase/access";
import { accessFolders } from "./words/words.js";

test.each([...actions])("%s has a name of its own in both languages", (action) => {
  const words = nameAction(action);
  expect(words.en).toMatch(/^[a-z][a-z ,']+$/);
  expect(words.zh).toMatch(/^[\u4e00-\u9fff、]+$/);
  const others = actions.filter((other) => other !== action).map(nameAction);
  expect(others.map(({ en }) => en)).not.toContain(words.en);
  expect(others.map(({ zh }) => zh)).not.toContain(words.zh);
});

test("what reaches one's own alone says so, and only that", () => {
  const own = policy.filter(({ relation }) => relation === "own-person").flatMap((rule) => rule.actions);
  for (const words of Object.values(accessFolders)) {
    const named = actions.filter((action) => words.actions[action].ownWords !== undefined);
    expect(named).toEqual(actions.filter((action) => own.includes(action)));
  }
  const { actions: english } = accessFolders.en;
  for (const { ownWords = "{own}" } of Object.values(english)) expect(ownWords).toContain("{own}");
});

test.each([...roles])("%s has a title in both languages", (role) => {
  expect(roleTitles.en[role]).toMatch(/^[a-z ]+$/);
  expect(roleTitles.zh[role]).toMatch(/^[\u4e00-\u9fff]+$/);
});
