import { actionWords, actions, policy, roleTitles, roles } from "@interphase/access";

test.each([...actions])("%s has a name of its own in both languages", (action) => {
  const { words } = actionWords[action];
  expect(words.en).toMatch(/^[a-z][a-z ,']+$/);
  expect(words.zh).toMatch(/^[\u4e00-\u9fff、]+$/);
  const others = actions.filter((other) => other !== action).map((other) => actionWords[other].words);
  expect(others.map(({ en }) => en)).not.toContain(words.en);
  expect(others.map(({ zh }) => zh)).not.toContain(words.zh);
});

test("what reaches one's own alone says so, and only that", () => {
  const own = policy.filter(({ reach }) => reach === "own-person").flatMap((rule) => rule.actions);
  const named = actions.filter((action) => actionWords[action].ownWords !== undefined);
  expect(named).toEqual(actions.filter((action) => own.includes(action)));
  for (const action of named) expect(actionWords[action].ownWords!.en).toContain("{own}");
});

test.each([...roles])("%s has a title in both languages", (role) => {
  expect(roleTitles.en[role]).toMatch(/^[a-z ]+$/);
  expect(roleTitles.zh[role]).toMatch(/^[\u4e00-\u9fff]+$/);
});
