import fc from "fast-check";
import { applicationContentSchema, applicationDraftSchema, draftOf } from "./application-content.js";
import {
  applicationSteps,
  mayBeLeftOut,
  stageOf,
  stepsStillOpen,
  stepStates,
  waitsForWhom,
} from "./application-steps.js";
import { fieldsThatAgree, findLikelyDuplicates, nameKey, organisationDomainOf } from "./likely-duplicates.js";

const content = {
  englishName: "Halla Cells Co., Ltd.",
  kind: "cell",
  countryIso3: "KOR",
  contact: { name: "Kim", email: " KIM@Halla.example " },
  wants: ["voting"],
  locale: "en",
};
const faultsOf = (change: object) =>
  applicationContentSchema
    .safeParse({ ...content, ...change })
    .error?.issues.map(({ path, message }) => `${path.join("/")}: ${message}`);

describe("what is applied with", () => {
  test("is kept as its schemes write it, and one mailbox is one address", () => {
    const identifiers = [{ scheme: "ror", value: "ROR.org/05dxps055" }];
    expect(applicationContentSchema.parse({ ...content, identifiers })).toMatchObject({
      identifiers: [{ scheme: "ror", value: "https://ror.org/05dxps055", register: null }],
      contact: { email: "kim@halla.example" },
      nativeName: null,
    });
  });

  test("says at its place which check would be right", () => {
    const identifiers = [
      { scheme: "other", value: "HRB 1", register: "Handelsregister" },
      { scheme: "lei", value: "213800WSGIIZCXF1P571" },
      { scheme: "uscc", value: "91350100M000100Y44" },
      { scheme: "ror", value: "05dxps0" },
    ];
    expect(faultsOf({ identifiers })).toEqual([
      "identifiers/1/value: the check does not fit: with 72 at the end instead of 71 it would",
      "identifiers/2/value: the check does not fit: with 3 at the end instead of 4 it would",
      expect.stringMatching(/^identifiers\/3\/value: expected nine characters/),
    ]);
  });

  test("names nothing twice", () => {
    const lei = { scheme: "lei", value: "213800WSGIIZCXF1P572" };
    expect(faultsOf({ identifiers: [lei, { ...lei, value: "2138 00WSGIIZCXF1P572" }] })).toEqual([
      "identifiers: named twice",
    ]);
    expect(faultsOf({ wants: ["voting", "voting"] })).toEqual(["wants: named twice"]);
  });

  test("is a form again", () => {
    const draft = draftOf(applicationContentSchema.parse({ ...content, message: "One\r\n\r\nTwo\u202e" }));
    expect(applicationDraftSchema.parse(draft)).toEqual(draft);
    expect(draft).toMatchObject({ contactEmail: "kim@halla.example", message: "One\n\nTwo", nativeName: "" });
  });
});

const allDone = applicationSteps.map((step) => ({ step, state: "done" as const }));
const anySteps = fc
  .tuple(...applicationSteps.map(() => fc.constantFrom(...stepStates)))
  .map((states) => applicationSteps.map((step, index) => ({ step, state: states[index] ?? "open" })));

describe("the checklist", () => {
  test("lets an organisation in only when each step is done, or left out where that may be", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const open = steps.filter(
          ({ step, state }) => !(state === "done" || (state === "not-needed" && mayBeLeftOut(step))),
        );
        expect(stepsStillOpen(steps)).toEqual(open.map(({ step }) => step));
      }),
    );
    expect(stepsStillOpen([])).toEqual([...applicationSteps]);
    expect(stepsStillOpen(allDone)).toEqual([]);
  });

  test("never lets who it is, antitrust, agreements and approval be left out", () => {
    expect(applicationSteps.filter(mayBeLeftOut)).toEqual(["affiliates", "fee-class"]);
  });

  test("says the stage, and whom it waits for", () => {
    const asked = { decision: null, steps: allDone, hasOpenQuestion: true, hasOpenAppeal: false };
    const untouched = allDone.map(({ step }) => ({ step, state: "open" as const }));
    expect(stageOf(asked)).toBe("ready");
    expect(stageOf({ ...asked, steps: untouched })).toBe("received");
    expect(stageOf({ ...asked, steps: [...allDone.slice(1), ...untouched.slice(0, 1)] })).toBe("in-review");
    expect(stageOf({ ...asked, decision: "refused" })).toBe("refused");
    expect(waitsForWhom(asked)).toBe("applicant");
    expect(waitsForWhom({ ...asked, hasOpenQuestion: false })).toBe("alliance");
    expect(waitsForWhom({ ...asked, decision: "admitted" })).toBeNull();
    const appealed = { ...asked, decision: "refused", hasOpenAppeal: true } as const;
    expect([stageOf(appealed), waitsForWhom(appealed)]).toEqual(["appealed", "alliance"]);
  });
});

const applicant = {
  names: ["Halla Cells Co., Ltd.", "한라셀"],
  countryIso3: "KOR",
  identifiers: [{ scheme: "lei", value: "213800WSGIIZCXF1P572" }],
  mailDomains: ["halla.example"],
} as const;
const other = { names: ["Other"], countryIso3: "JPN", identifiers: [], mailDomains: [] };

describe("likely duplicates", () => {
  test("agree in two fields, never in one", () => {
    const one = { ...other, organisationId: "1" };
    const fields = {
      name: { names: ["HALLA CELLS"] },
      country: { countryIso3: "KOR" },
      identifier: { identifiers: applicant.identifiers },
      "mail-domain": { mailDomains: ["halla.example"] },
    } as const;
    const names = Object.keys(fields) as (keyof typeof fields)[];
    for (const field of names) {
      expect(fieldsThatAgree(applicant, { ...one, ...fields[field] })).toEqual([field]);
      expect(findLikelyDuplicates(applicant, [{ ...one, ...fields[field] }])).toEqual([]);
      for (const second of names.filter((name) => name !== field)) {
        const found = findLikelyDuplicates(applicant, [{ ...one, ...fields[field], ...fields[second] }]);
        expect(found.map(({ agrees }) => new Set(agrees))).toEqual([new Set([field, second])]);
      }
    }
  });

  test("come with the most agreement first", () => {
    const two = { ...other, organisationId: "two", names: ["Halla Cells"], countryIso3: "KOR" };
    const three = { ...two, organisationId: "three", mailDomains: ["halla.example"] };
    expect(findLikelyDuplicates(applicant, [two, three]).map(({ organisationId }) => organisationId)).toEqual(
      ["three", "two"],
    );
  });

  test.each([
    ["Halla Cells Co., Ltd.", "HALLA  CELLS"],
    ["Société Générale S.A.", "societe generale"],
    ["Ａｃｍｅ GmbH", "Acme"],
    ["宁德时代新能源科技股份有限公司", "宁德时代新能源科技"],
    ["Company", "company"],
  ])("%s is spelt %s too", (one, same) => {
    expect(nameKey(one)).toBe(nameKey(same));
  });

  test("a provider's domain says nothing of an organisation", () => {
    expect(organisationDomainOf("kim@qq.com")).toBeUndefined();
    expect(organisationDomainOf("kim@Halla.example")).toBe("halla.example");
  });
});
