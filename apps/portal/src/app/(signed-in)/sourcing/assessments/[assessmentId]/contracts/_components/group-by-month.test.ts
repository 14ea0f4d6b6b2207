import type { ContractEntry } from "@interphase/sourcing/contract";
import { standingOf } from "./contract-standing";
import { groupByMonth, hasContractText } from "./group-by-month";

const entry = (line: string, contractEnd: string | null): ContractEntry => ({
  line,
  material: "NMC811",
  form: "cathode",
  goodsKey: "k",
  mineralIds: ["nickel"],
  supplier: "Plant 2",
  parent: "First Metals",
  contractType: null,
  contractStart: null,
  contractEnd,
  daysToEnd: null,
  goodsTonnes: 1,
  spendUsd: null,
});

it("puts each contract in the month it ends in, and those without an end apart", () => {
  const rows = [
    entry("a", "2029-03-01"),
    entry("b", "2029-03-31"),
    entry("c", "2029-04-01"),
    entry("d", null),
  ];
  expect(
    groupByMonth(rows).map(({ month, rows: held }) => [month, held.map(({ line }) => line).join("")]),
  ).toEqual([
    ["2029-03", "ab"],
    ["2029-04", "c"],
    [null, "d"],
  ]);
});

it.each([
  [-1, "over"],
  [0, "soon"],
  [183, "soon"],
  [184, "running"],
  [null, "none"],
] as const)("a contract with %p days to its end is %s", (days, standing) => {
  expect(standingOf(days)).toBe(standing);
});

it("is found by line, goods, supplier and parent, whatever its capitals", () => {
  const row = entry("CAM-01", null);
  expect(["cam", "nmc", "plant 2", "FIRST"].every((text) => hasContractText(row, text))).toBe(true);
  expect(hasContractText(row, "graphite")).toBe(false);
});
