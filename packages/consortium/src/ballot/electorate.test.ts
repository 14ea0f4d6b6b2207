import fc from "fast-check";
import {
  composeElectorate,
  findUltimateParents,
  mostTierWeight,
  type ElectorateInput,
  type MemberOrganisation,
  type ParentRelation,
} from "@interphase/consortium";

const member = (id: string, given: Partial<MemberOrganisation> = {}): MemberOrganisation => ({
  id,
  kind: "material",
  tier: "full",
  state: "active",
  ...given,
});
const parent = (organisationId: string, parentId: string | null, isConfirmed = true): ParentRelation => ({
  organisationId,
  parentId,
  isConfirmed,
});
const input = (given: Partial<ElectorateInput>): ElectorateInput => ({
  organisations: [],
  parents: [],
  scope: { of: "alliance" },
  weights: "equal",
  tierWeights: { full: 3, associate: 1 },
  ...given,
});

function unitsOf(given: Partial<ElectorateInput>): Record<string, string[]> {
  const made = composeElectorate(input(given));
  if (!made.ok) throw new Error(made.failure.code);
  return Object.fromEntries(
    made.value.units.map(({ id, members }) => [id, members.map((one) => one.organisationId)]),
  );
}
const refusalOf = (given: Partial<ElectorateInput>) => {
  const made = composeElectorate(input(given));
  return made.ok ? null : made.failure;
};

test("organisations with one ultimate parent are one unit, the top and those in between with them", () => {
  const organisations = ["leaf", "middle", "sister", "top", "alone"].map((id) => member(id));
  const parents = [
    parent("leaf", "middle"),
    parent("middle", "top"),
    parent("sister", "top"),
    parent("top", null),
  ];
  expect(unitsOf({ organisations, parents })).toEqual({
    alone: ["alone"],
    top: ["leaf", "middle", "sister", "top"],
  });
});

test("the ultimate parent need not be a member", () => {
  const parents = [parent("a", "holding"), parent("b", "holding")];
  expect(unitsOf({ organisations: [member("a"), member("b")], parents })).toEqual({ holding: ["a", "b"] });
});

test("a parent that nobody confirmed counts for nothing", () => {
  const parents = [parent("a", "top", false), parent("b", "top")];
  expect(unitsOf({ organisations: [member("a"), member("b")], parents })).toEqual({ a: ["a"], top: ["b"] });
});

test("a joint venture that nobody controls is its own unit, and the top of its daughters", () => {
  const parents = [parent("venture", null), parent("daughter", "venture"), parent("a", "top")];
  const organisations = [member("a"), member("venture"), member("daughter")];
  expect(unitsOf({ organisations, parents })).toEqual({ top: ["a"], venture: ["daughter", "venture"] });
});

test("cycles are refused, of one, two or many, beside sound chains too, and named from the smallest id", () => {
  const cycleOf = (...relations: ParentRelation[]) => {
    const found = findUltimateParents(relations);
    return found.ok ? null : found.failure;
  };
  const code = "ballots.parent-cycle";
  expect(cycleOf(parent("a", "a"))).toEqual({ code, organisationIds: ["a"] });
  expect(cycleOf(parent("sound", "top"), parent("b", "a"), parent("a", "b"))).toEqual({
    code,
    organisationIds: ["a", "b"],
  });
  expect(cycleOf(parent("x", "c"), parent("c", "a"), parent("a", "b"), parent("b", "c"))).toEqual({
    code,
    organisationIds: ["a", "b", "c"],
  });
  expect(refusalOf({ organisations: [member("z")], parents: [parent("a", "a")] })).toMatchObject({ code });
});

test("two confirmed parents of one organisation are refused, the same twice is not", () => {
  expect(refusalOf({ organisations: [member("a")], parents: [parent("a", "b"), parent("a", "c")] })).toEqual({
    code: "ballots.parent-conflict",
    organisationId: "a",
  });
  expect(unitsOf({ organisations: [member("a")], parents: [parent("a", "b"), parent("a", "b")] })).toEqual({
    b: ["a"],
  });
});

test("the alliance's electorate is its active members but observers", () => {
  const organisations = [
    member("active"),
    member("observer", { kind: "observer" }),
    member("suspended", { state: "suspended" }),
    member("expelled", { state: "expelled" }),
    member("withdrawn", { state: "withdrawn" }),
  ];
  expect(unitsOf({ organisations })).toEqual({ active: ["active"] });
});

test("a group's electorate is who has a voting seat in it, and only they give a unit its weight", () => {
  const organisations = [member("big"), member("small", { tier: "associate" }), member("outside")];
  const parents = [parent("big", "top"), parent("small", "top")];
  const scope = { of: "group" as const, seatedOrganisationIds: new Set(["small"]) };
  const made = composeElectorate(input({ organisations, parents, scope, weights: "tier" }));
  expect(made).toMatchObject({
    ok: true,
    value: { units: [{ id: "top", weight: 1, members: [{ organisationId: "small", weight: 1 }] }] },
  });
});

test("a unit weighs one, or as much as the greatest tier of its members, and the table is copied", () => {
  const organisations = [member("a", { tier: "associate" }), member("b"), member("c", { tier: "associate" })];
  const parents = [parent("a", "b")];
  const tierWeights = { full: 3, associate: 1 };
  const byTier = composeElectorate(input({ organisations, parents, weights: "tier", tierWeights }));
  tierWeights.full = 9;
  expect(byTier).toMatchObject({
    value: {
      tierWeights: { full: 3, associate: 1 },
      units: [
        { id: "b", weight: 3 },
        { id: "c", weight: 1 },
      ],
    },
  });
  expect(composeElectorate(input({ organisations, parents }))).toMatchObject({
    value: { tierWeights: {}, units: [{ weight: 1 }, { weight: 1 }] },
  });
});

test.each([0, -1, 1.5, Number.NaN, mostTierWeight + 1])("refuses %p as a tier's weight", (weight) => {
  const found = refusalOf({ organisations: [member("a")], weights: "tier", tierWeights: { full: weight } });
  expect(found).toEqual({ code: "ballots.tier-weight-not-whole", tier: "full", most: mostTierWeight });
});

test("refuses a tier without a weight, whatever it is called", () => {
  for (const tier of ["gold", "constructor"])
    expect(refusalOf({ organisations: [member("a", { tier })], weights: "tier" })).toEqual({
      code: "ballots.tier-without-weight",
      tier,
    });
});

test("an empty electorate is refused", () => {
  expect(refusalOf({})).toEqual({ code: "ballots.electorate-empty" });
  const scope = { of: "group" as const, seatedOrganisationIds: new Set<string>() };
  expect(refusalOf({ organisations: [member("a")], scope })).toEqual({ code: "ballots.electorate-empty" });
});

test("each organisation that counts is in exactly one unit, in whatever order it is listed", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 20 });
  const shape = fc.record({
    ids,
    jumps: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 31, maxLength: 31 }),
  });
  fc.assert(
    fc.property(shape, ({ ids, jumps }) => {
      // A parent with a greater number always: no cycle. The oracle climbs one by one.
      const parents = jumps.map((jump, id) => parent(String(id), id + jump > 30 ? null : String(id + jump)));
      const topOf = (id: number): number =>
        id + (jumps[id] ?? 99) > 30 ? id : topOf(id + (jumps[id] ?? 99));
      const organisations = ids.map((id) => member(String(id)));
      const units = unitsOf({ organisations, parents });
      expect(unitsOf({ organisations: organisations.toReversed(), parents: parents.toReversed() })).toEqual(
        units,
      );
      expect(Object.values(units).flat().sort()).toEqual(ids.map(String).sort());
      for (const [unit, members] of Object.entries(units))
        for (const one of members) expect(String(topOf(Number(one)))).toBe(unit);
    }),
  );
});
