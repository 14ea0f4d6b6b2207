import type { IdentifierReading } from "./identifier-reading.js";
import { parseLei } from "./lei.js";
import { parseOrcid } from "./orcid.js";
import {
  acceptedIdentifiers,
  organisationSchemes,
  parseOrganisationIdentifier,
} from "./organisation-identifier.js";
import { parseRor } from "./ror.js";
import { parseUscc } from "./uscc.js";

const digits = "0123456789";
const latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const schemes = {
  // Wikipedia, "Legal Entity Identifier", code structure: Jaguar Land Rover, the BBC, G.E. Financing; and those of Bloomberg Finance
  // and GLEIF in GLEIF's register (https://search.gleif.org).
  LEI: {
    parse: parseLei,
    signs: digits + latin,
    valid: [
      "213800WSGIIZCXF1P572",
      "5493000IBP32UQZ0KL24",
      "54930084UKLVMY22DS16",
      "5493001KJTIIGC8Y1R12",
      "506700GE1G29325QX363",
    ],
  },
  // python-stdnum, stdnum.cn.uscc, its example; the common example of GB 32100-2015; CATL and Tencent as in the National Enterprise Credit
  // Information Publicity System (https://www.gsxt.gov.cn).
  "unified social credit code": {
    parse: parseUscc,
    signs: digits + latin,
    valid: ["91110000600037341L", "91350100M000100Y43", "91350900587527783P", "9144030071526726XG"],
  },
  // ror.org: Caltech, Harvard, Stanford, MIT, Cambridge, Oxford; two whose check digits begin with 0.
  ROR: {
    parse: parseRor,
    signs: (digits + latin).toLowerCase(),
    valid: [
      "05dxps055",
      "03vek6s52",
      "00f54p054",
      "042nb2s44",
      "013meh722",
      "052gg0110",
      "04c4dkn09",
      "0220qvk04",
    ],
  },
  // ORCID, "Structure of the ORCID Identifier": Josiah Carberry and the two examples of the algorithm.
  ORCID: {
    parse: parseOrcid,
    signs: `${digits}X`,
    valid: ["0000000218250097", "0000000151093700", "000000021694233X"],
  },
} as const;
type Scheme = (typeof schemes)[keyof typeof schemes];

const cases = Object.entries(schemes).map(([name, scheme]) => ({ name, ...scheme }));

const without = (text: string, place: number, sign: string) =>
  text.slice(0, place) + sign + text.slice(place + 1);

/** Every text that differs in one character. */
function substitutions({ signs }: Pick<Scheme, "signs">, text: string): string[] {
  return Array.from(text).flatMap((own, place) =>
    Array.from(signs)
      .filter((sign) => sign !== own)
      .map((sign) => without(text, place, sign)),
  );
}
/** Every text with two neighbours swapped, and the two as they were. */
function swaps(text: string): { pair: string; swapped: string }[] {
  return Array.from(text.slice(1)).flatMap((second, place) => {
    const first = text[place] ?? "";
    const swapped = text.slice(0, place) + second + first + text.slice(place + 2);
    return first === second ? [] : [{ pair: first + second, swapped }];
  });
}

/** What an LEI's check digits cannot see swapped: the two numbers that the pair makes differ by a multiple of 97. */
const unseenPairs = new Set(["1B", "B1", "2M", "M2", "3X", "X3"]);

describe.each(cases)("$name", (scheme) => {
  const { parse, valid } = scheme;

  test.each([...valid])("%s, which was published, is right", (text) => {
    expect(parse(text).ok).toBe(true);
  });

  test.each([...valid])("%s with another check is wrong, and the right one is said", (text) => {
    const length = scheme.name === "LEI" || scheme.name === "ROR" ? 2 : 1;
    const right = text.slice(-length);
    const found = right.endsWith("7") ? right.replace(/.$/, "8") : right.replace(/.$/, "7");
    expect(parse(text.slice(0, -length) + found)).toEqual({
      ok: false,
      failure: { code: "identifier.wrong-check", found, expected: right },
    });
  });

  test.each([...valid])(
    "%s with two neighbours swapped is wrong, but for 1B, 2M and 3X of an LEI",
    (text) => {
      const unseen = swaps(text).filter(({ swapped }) => parse(swapped).ok);
      const blind = swaps(text).filter(({ pair }) => scheme.name === "LEI" && unseenPairs.has(pair));
      expect(unseen).toEqual(blind);
    },
  );

  test.each(["", "0", "z".repeat(18), "Ⅷ".repeat(18), `${valid[0]}0`, valid[0].slice(1)])(
    "%j is no such thing",
    (text) => {
      expect(parse(text)).toMatchObject({ ok: false, failure: { code: "identifier.malformed" } });
    },
  );
});

test.each(
  cases
    .filter(({ name }) => name !== "LEI")
    .flatMap((scheme) => scheme.valid.map((text) => ({ scheme, text }))),
)("$text with any one character wrong is wrong", ({ scheme, text }) => {
  expect(substitutions(scheme, text).filter((other) => scheme.parse(other).ok)).toEqual([]);
});

/** Changes of one character of an LEI that its check digits do not see: a letter is two digits long, so one in a digit's place moves all before it. */
const unseenCharacters: Readonly<Record<(typeof schemes.LEI.valid)[number], readonly string[]>> = {
  "213800WSGIIZCXF1P572": ["2F3800WSGIIZCXF1P572", "2138S0WSGIIZCXF1P572", "213800WSGIIZCXFGP572"],
  "5493000IBP32UQZ0KL24": ["549300KIBP32UQZ0KL24", "5493000IB132UQZ0KL24", "5493000IBP32UQZOKL24"],
  "54930084UKLVMY22DS16": [
    "549300S4UKLVMY22DS16",
    "54930084U0LVMY22DS16",
    "54930084UKLVMYT2DS16",
    "54930084UKLVMY22D816",
  ],
  "5493001KJTIIGC8Y1R12": ["549300LKJTIIGC8Y1R12", "54930017JTIIGC8Y1R12", "5493001KJTIIGCEY1R12"],
  "506700GE1G29325QX363": [
    "5Z6700GE1G29325QX363",
    "506700G51G29325QX363",
    "506700GETG29325QX363",
    "506700GE1G29L25QX363",
    "506700GE1G29325QXM63",
  ],
};

test.each([...schemes.LEI.valid])(
  "LEI %s with any one character wrong is wrong, but for those named",
  (text) => {
    expect(substitutions(schemes.LEI, text).filter((other) => parseLei(other).ok)).toEqual(
      unseenCharacters[text],
    );
    const isDigit = (sign: string) => digits.includes(sign);
    const isOfOneKind = (other: string) =>
      Array.from(other).every((sign, place) => isDigit(sign) === isDigit(text[place] ?? ""));
    expect(unseenCharacters[text].filter(isOfOneKind)).toEqual([]);
  },
);

test("of all pairs of neighbours an LEI's check digits miss 1B, 2M and 3X swapped, and no other", () => {
  const signs = Array.from(schemes.LEI.signs);
  const missed = signs.flatMap((one) =>
    signs
      .filter((two) => one !== two)
      .flatMap((two) => {
        const body = `5493001K${one}${two}IIGC8Y1R`;
        const { failure } = parseLei(`${body}00`) as Extract<IdentifierReading, { ok: false }>;
        const check = failure.code === "identifier.wrong-check" ? failure.expected : "";
        return parseLei(`5493001K${two}${one}IIGC8Y1R${check}`).ok ? [one + two] : [];
      }),
  );
  expect(new Set(missed)).toEqual(unseenPairs);
});

test("whatever is accepted is written as its scheme writes it", () => {
  expect(parseLei(" 2138 00ws giizcxf1p572")).toEqual({ ok: true, value: "213800WSGIIZCXF1P572" });
  expect(parseRor("ROR.org/05DXPS055")).toEqual({ ok: true, value: "https://ror.org/05dxps055" });
  expect(parseOrcid("https://orcid.org/0000-0002-1694-233x")).toEqual({
    ok: true,
    value: "0000-0002-1694-233X",
  });
  expect(parseUscc("91350100 m000100y43")).toEqual({ ok: true, value: "91350100M000100Y43" });
});

test("an organisation's identifier is read by its scheme, and one of no scheme is taken as typed", () => {
  const valid = {
    lei: "213800WSGIIZCXF1P572",
    uscc: "91350100M000100Y43",
    ror: "05dxps055",
    other: "HRB 12345",
  };
  for (const scheme of organisationSchemes)
    expect(parseOrganisationIdentifier(scheme, valid[scheme]).ok).toBe(true);
  for (const [scheme, said] of Object.entries(acceptedIdentifiers))
    expect(parseOrganisationIdentifier(scheme as "lei", said.split(" ").at(-1) ?? "").ok).toBe(true);
});
