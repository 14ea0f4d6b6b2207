import { writeOlderTrace } from "./older-trace";

it("the stored trace is told word for word, with what turns text around made visible", () => {
  const text = writeOlderTrace([
    {
      path: "/minerals/0/spendUsd",
      method: "spend",
      version: "1",
      formula: "Σ annual quantity x unit price",
      inputs: [
        { name: "lines", value: 17, unit: "lines", factIds: [] },
        { name: "price\u202e", value: null, unit: null, factIds: ["f-1", "f-2"] },
      ],
      intermediates: { total: 12.5 },
      gaps: [{ code: "price-missing", message: "Two lines have no price." }],
    },
  ]);
  expect(text.split("\n")).toEqual([
    "/minerals/0/spendUsd  [spend 1]",
    "  Σ annual quantity x unit price",
    "  total = 12.5",
    "  - lines = 17 lines",
    "  - price⟨U+202E⟩ = null  f-1 f-2",
    "  ! price-missing: Two lines have no price.",
  ]);
});
