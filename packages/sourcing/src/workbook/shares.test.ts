import { englishProblems } from "../words/en/problems.js";
import { parseOrigins, parseRoutes } from "./origin-text.js";

function sharesOf(text: string) {
  const reading = parseOrigins(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.facts.reason}`);
  return reading;
}
const flat = (text: string) => sharesOf(text).origins.all.map((share) => [share.origin, share.shareFraction]);

describe("parseOrigins", () => {
  it.each([
    ["CHL", [["CHL", 1]]],
    [
      "CHL:60;AUS:40",
      [
        ["CHL", 0.6],
        ["AUS", 0.4],
      ],
    ],
    [
      "CHL: 60 ; AUS : 40 %",
      [
        ["CHL", 0.6],
        ["AUS", 0.4],
      ],
    ],
    [
      "Chile 60; Australia 40",
      [
        ["CHL", 0.6],
        ["AUS", 0.4],
      ],
    ],
    [
      "CHL:60,5;AUS:39,5",
      [
        ["CHL", 0.605],
        ["AUS", 0.395],
      ],
    ],
    [
      "CHL:60,AUS:40",
      [
        ["CHL", 0.6],
        ["AUS", 0.4],
      ],
    ],
    [
      "智利:60；澳大利亚:40".replace("；", ";"),
      [
        ["CHL", 0.6],
        ["AUS", 0.4],
      ],
    ],
    ["CHL:60", [["CHL", 0.6]]],
    [
      "CHL:30;AUS:40;CL:30",
      [
        ["CHL", 0.6],
        ["AUS", 0.4],
      ],
    ],
    ["RECYCLED", [["RECYCLED", 1]]],
    [
      "CHL:70;recycled:30",
      [
        ["CHL", 0.7],
        ["RECYCLED", 0.3],
      ],
    ],
    ["CHL:70;unknown:30", [["CHL", 0.7]]],
    ["CHL:0;AUS:100", [["AUS", 1]]],
    [
      "NA:50;ZA:50",
      [
        ["NAM", 0.5],
        ["ZAF", 0.5],
      ],
    ],
    [
      "Korea, Republic of:60;CHN:40",
      [
        ["KOR", 0.6],
        ["CHN", 0.4],
      ],
    ],
  ])("reads %s", (text, expected) => {
    expect(flat(text)).toEqual(expected);
    expect(sharesOf(text).notes).toEqual([]);
  });

  it.each([["CHL:60;AUS:40.5"], ["CHL:60;AUS:39.5"], ["CHL:33.3;AUS:33.3;ARG:33.3"]])(
    "scales %s to 1 and notes it",
    (text) => {
      const sum = flat(text).reduce((total, [, share]) => total + Number(share), 0);
      expect(sum).toBeCloseTo(1, 12);
      expect(sharesOf(text).notes).toEqual(["scaled"]);
    },
  );

  it("leaves the rest unknown below 99.5 %, unscaled", () => {
    expect(flat("CHL:60;AUS:39")).toEqual([
      ["CHL", 0.6],
      ["AUS", 0.39],
    ]);
  });

  it("keeps origins per element", () => {
    expect(sharesOf("Ni=IDN:100 | Li=AUS:60;CHL:40").origins).toEqual({
      all: [],
      byElement: {
        Ni: [{ origin: "IDN", shareFraction: 1 }],
        Li: [
          { origin: "AUS", shareFraction: 0.6 },
          { origin: "CHL", shareFraction: 0.4 },
        ],
      },
    });
  });

  it("notes percentages that look like fractions", () => {
    expect(sharesOf("CHL:0.6;AUS:0.4").notes).toContain("look-like-fractions");
  });

  it.each([
    ["CHL:60;AUS:50"],
    ["CHL:60;AUS:40.6"],
    ["CHL:101"],
    ["CHL;AUS"],
    ["CHL:60;AUS"],
    ["CHL:-10;AUS:110"],
    ["CHL:abc"],
    ["CHL:"],
    ["Atlantis"],
    ["CHL:0"],
    ["Ni=IDN | CHL"],
    ["Qq=CHL"],
    ["Ni=IDN | Ni=PHL"],
    ["CHL:60 | AUS:40"],
    ["CHL:1e400"],
  ])("refuses %s and says what would be accepted", (text) => {
    const reading = parseOrigins(text);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    const words = englishProblems["origin.unreadable"](reading.facts);
    expect(words.accepted.length).toBeGreaterThan(10);
  });
});

describe("parseRoutes", () => {
  it("reads pairs with their shares, per element too", () => {
    const routes = parseRoutes("COD>CHN:70;AUS>AUS:30");
    expect(routes).toMatchObject({
      ok: true,
      routes: {
        all: [
          { minedIn: "COD", refinedIn: "CHN", shareFraction: 0.7 },
          { minedIn: "AUS", refinedIn: "AUS", shareFraction: 0.3 },
        ],
      },
    });
    expect(parseRoutes("Co=COD>CHN | Li=AUS → CHN:50")).toMatchObject({
      ok: true,
      routes: { byElement: { Co: [{ minedIn: "COD" }], Li: [{ minedIn: "AUS", shareFraction: 0.5 }] } },
    });
  });

  it.each([["COD"], ["COD>CHN>DEU"], ["COD>CHN;AUS>AUS"], ["COD>CHN:70;AUS>AUS:31"], ["XXX>CHN"], ["COD>"]])(
    "refuses %s",
    (text) => expect(parseRoutes(text).ok).toBe(false),
  );
});
