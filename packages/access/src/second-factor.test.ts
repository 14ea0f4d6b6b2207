import { defaultSecondFactorRoles, grantOf, withholdUnproven } from "@interphase/access";

const held = [grantOf("analyst", "home"), grantOf("representative", "home")];
const rule = { roles: defaultSecondFactorRoles, isForEverybody: false };

test("sourcing rights wait for a second factor, other roles do not", () => {
  expect(withholdUnproven(held, rule, false)).toEqual({ grants: [held[1]], withheld: [held[0]] });
});

test("whoever has shown one loses nothing", () => {
  expect(withholdUnproven(held, { ...rule, isForEverybody: true }, true)).toEqual({
    grants: held,
    withheld: [],
  });
});

test("an organisation may ask it of everybody, though the alliance asks nobody", () => {
  const strict = withholdUnproven(held, { roles: [], isForEverybody: true }, false);
  expect(strict).toEqual({ grants: [], withheld: held });
  expect(withholdUnproven(held, { roles: [], isForEverybody: false }, false).withheld).toEqual([]);
});
