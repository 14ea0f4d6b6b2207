import type { FindingView } from "../../../../_figures/finding-view";
import { isAskedFor, readFilter, writeFilter } from "./finding-filter";

const view: FindingView = {
  index: 3,
  finding: {
    ruleId: "cover-short",
    level: "act",
    subject: { kind: "goods", key: "cathode|NMC811", form: "cathode", material: "NMC811" },
    mineralIds: ["lithium", "nickel"],
    possible: false,
    value: 0.7,
    limit: 9,
    stakeUsd: 1_000,
    rankUsd: 690,
    remedyGoodsTonnes: 500,
    remedyUsd: null,
    lines: ["CAM-01"],
    lineCount: 1,
    suppliers: ["First  Metals"],
    facts: {},
    message: "",
    remedy: "",
  },
  title: "Too little stock",
  subject: "NMC811 (cathode)",
  message: "Stock lasts 0.7 months.",
  remedy: "Hold 500 t more.",
  measured: "0.7 months",
  limit: "9.0 months",
  state: "open",
  kept: null,
};

it("asks for all when an address says nothing, and for the first of what is said twice", () => {
  expect(readFilter({ level: "", q: "  " })).toEqual({});
  expect(readFilter({ level: ["act", "plan"], other: "x" })).toEqual({ level: "act" });
});

it("comes back from the address it writes, with names that have signs of their own", () => {
  const filter = { supplier: "A & B #1?", q: "锂=50%" };
  const address = writeFilter(filter, { edit: "3" });
  expect(readFilter(Object.fromEntries(new URLSearchParams(address)))).toEqual(filter);
  expect(writeFilter({})).toBe("");
});

it.each([
  [{ level: "act" }, true],
  [{ level: "plan" }, false],
  [{ state: "open" }, true],
  [{ state: "done" }, false],
  [{ mineral: "nickel" }, true],
  [{ mineral: "cobalt" }, false],
  [{ supplier: "first metals" }, true],
  [{ supplier: "First" }, false],
  [{ rule: "cover-short" }, true],
  [{ rule: "stock-stale" }, false],
  [{ assignee: "somebody" }, false],
  [{ q: "cam-01" }, true],
  [{ q: "hold 500" }, true],
  [{ q: "graphite" }, false],
  [{ level: "act", mineral: "cobalt" }, false],
])("%j keeps the finding: %s", (filter, isKept) => {
  expect(isAskedFor(view, filter)).toBe(isKept);
});
