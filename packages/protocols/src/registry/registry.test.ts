import {
  bibtexOf,
  citationOf,
  codeOf,
  codePrefixOf,
  draftStates,
  findTransition,
  formatAddress,
  formatVersion,
  isWritable,
  nextVersion,
  parseAddress,
  parseVersion,
  protocolKinds,
  protocolStates,
  readDraftText,
  reckonings,
  skeletonDocument,
  stepsFrom,
  transitions,
  type Mover,
  type ProtocolState,
} from "@interphase/protocols";
import { conductivityExample } from "@interphase/protocols/testing";
import fc from "fast-check";

describe("the life of a version", () => {
  /* Written out by hand: who gets where from each state. Nothing here is derived from the table. */
  const byHand: Readonly<Record<ProtocolState, Readonly<Record<Mover, readonly ProtocolState[]>>>> = {
    idea: { author: ["proposed"], chair: ["proposed"], steward: ["proposed"] },
    proposed: { author: [], chair: ["idea", "working-draft"], steward: ["idea", "working-draft"] },
    "working-draft": { author: [], chair: ["committee-draft"], steward: ["committee-draft"] },
    "committee-draft": {
      author: [],
      chair: ["working-draft", "ballot"],
      steward: ["working-draft", "ballot"],
    },
    ballot: { author: [], chair: ["committee-draft"], steward: ["committee-draft", "approved"] },
    approved: { author: [], chair: [], steward: ["committee-draft", "published"] },
    published: { author: [], chair: [], steward: ["superseded", "withdrawn"] },
    superseded: { author: [], chair: [], steward: ["withdrawn"] },
    withdrawn: { author: [], chair: [], steward: [] },
  };

  it.each(protocolStates)("goes on from %s as the registry promises", (from) => {
    for (const mover of ["author", "chair", "steward"] as const)
      expect(stepsFrom(from, [mover]).map(({ to }) => to)).toEqual(byHand[from][mover]);
  });

  it("reaches a release through a ballot that has passed, and by no other way", () => {
    const into = (to: ProtocolState) => transitions.filter((step) => step.to === to);
    expect(into("published").map(({ from }) => from)).toEqual(["approved"]);
    expect(into("approved")).toEqual([findTransition("ballot", "approved")]);
    expect(findTransition("ballot", "approved")?.needs).toContain("ballot-passed");
    expect(into("ballot").every(({ needs }) => needs.includes("ballot-to-come"))).toBe(true);
  });

  it("leads back only with a reason, and never out of a ballot that runs", () => {
    const order = (state: ProtocolState) => protocolStates.indexOf(state);
    const back = transitions.filter(({ from, to }) => order(to) < order(from));
    expect(back.filter(({ needs }) => !needs.includes("reason"))).toEqual([]);
    expect(findTransition("ballot", "committee-draft")?.needs).toContain("ballot-over");
  });

  it("freezes the text from the ballot on", () => {
    expect(draftStates.filter(isWritable)).toEqual(["idea", "proposed", "working-draft", "committee-draft"]);
  });
});

describe("an address", () => {
  it("is read as it is written, and nothing else is one", () => {
    const part = fc.integer({ min: 0, max: 9_999 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), part, part, (major, minor, patch) => {
        const version = formatVersion({ major, minor, patch });
        expect(parseVersion(version)).toEqual({ major, minor, patch });
        expect(parseAddress(formatAddress({ code: "IP-ION-001", version }))).toEqual({
          code: "IP-ION-001",
          version,
        });
      }),
    );
    const wrong = [
      "IP-ION-1@1.0.0",
      "IP-ION-001@1.0",
      "IP-ION-001@01.0.0",
      "IP-ION-001@0.1.0",
      "x@1.0.0",
      "",
    ];
    for (const text of [...wrong, "IP-ION-001@1.0.0@1.0.0", "IP-ION-001@1.0.0\n", "ip-ion-001@1.0.0"])
      expect(parseAddress(text)).toBeUndefined();
  });

  it("has letters of its own for each kind", () => {
    expect(new Set(protocolKinds.map(codePrefixOf)).size).toBe(protocolKinds.length);
    for (const kind of protocolKinds) expect(parseAddress(codeOf(kind, 7))?.version).toBeNull();
    expect(codeOf("ionic-conductivity", 1)).toBe("IP-ION-001");
  });

  it("counts from 1.0.0, and a greater step starts the lesser ones anew", () => {
    expect(formatVersion(nextVersion(undefined, "patch"))).toBe("1.0.0");
    const last = { major: 2, minor: 3, patch: 4 };
    const next = (["major", "minor", "patch"] as const).map((level) =>
      formatVersion(nextVersion(last, level)),
    );
    expect(next).toEqual(["3.0.0", "2.4.0", "2.3.5"]);
  });
});

test("a citation names the version, its address and its hash; BibTeX reads no sign of a title as its own", () => {
  const cited = {
    code: "IP-H2S-001",
    version: "1.0.0",
    title: "H_2S {released} & measured, 50 %",
    publisher: "The alliance",
    releasedOn: "2026-11-30",
    url: "https://example.org/protocols/IP-H2S-001@1.0.0",
    sha256: "ab".repeat(32),
  };
  for (const text of [citationOf(cited), bibtexOf(cited)])
    for (const part of ["IP-H2S-001@1.0.0", cited.url, cited.sha256, "2026"]) expect(text).toContain(part);
  expect(bibtexOf(cited)).toContain("title = {{H\\_2S \\{released\\} \\& measured, 50 \\%}}");
});

describe("a text in work", () => {
  it("is kept whatever it lacks, with one hash for one content", () => {
    const one = readDraftText({ kind: "rate", title: { en: "Rate" }, x: [1, 2] });
    const other = readDraftText({ x: [1, 2], title: { en: "Rate" }, kind: "rate" });
    expect(one).toEqual(other);
    expect(one).toMatchObject({ ok: true, value: { title: { en: "Rate" }, kind: "rate" } });
    expect(readDraftText({ title: 3, kind: "none" })).toMatchObject({ value: { title: null, kind: null } });
    expect(readDraftText(skeletonDocument).ok).toBe(true);
  });

  it("is refused where it would act on a page, in a value or in a name, at that place", () => {
    const refused = readDraftText({
      title: { en: "a\u202eb" },
      steps: [{ note: "<img src=x>" }],
      "a/b": "\u0000",
      "<script>": 1,
    });
    const pointers = ["/title/en", "/steps/0/note", "/a~1b", "/<script>"];
    expect(refused).toEqual({ ok: false, failure: { code: "protocol.unwritable-text", pointers } });
  });

  it("is refused where it is nested too deep to be walked, at that place, without walking on", () => {
    const deep: Record<string, unknown> = {};
    let inner = deep;
    for (let level = 0; level < 20_000; level += 1) inner = inner["a"] = {};
    Object.assign(inner, Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1])));
    const pointers = ["/a".repeat(101)];
    expect(readDraftText(deep)).toEqual({
      ok: false,
      failure: { code: "protocol.unwritable-text", pointers },
    });
  });

  it("is refused above 5 MB", () => {
    const failure = { code: "protocol.too-large", mostBytes: 5_000_000 };
    expect(readDraftText({ x: "x".repeat(5_000_000) })).toEqual({ ok: false, failure });
  });

  it("has its problems named where they are", () => {
    expect(reckonings.problems(conductivityExample)).toEqual([]);
    const pointers = reckonings.problems(skeletonDocument).map(({ pointer }) => pointer);
    for (const place of ["/title/en", "/steps", "/results/fields"]) expect(pointers).toContain(place);
  });
});
