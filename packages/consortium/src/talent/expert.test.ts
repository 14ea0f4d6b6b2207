import {
  expertAudiences,
  expertFields,
  fieldsSeenBy,
  hiddenFromAll,
  showExpert,
  visibilityFrom,
  type ExpertContent,
  type ExpertField,
  type ExpertVisibility,
} from "./expert.js";

const content: ExpertContent = {
  name: "Ada Meyer",
  organisation: "Rhine Cells",
  headline: "Interfaces under pressure",
  about: "Twelve years of contact loss.",
  skills: ["interfaces", "impedance"],
  languages: ["deu", "eng"],
  orcid: "0000-0002-1825-0097",
  email: "ada@example.org",
};
const nothing = { organisation: null, headline: null, about: null, skills: [], languages: [], orcid: null };

test("a profile is seen by nobody until its person says so", () => {
  expect(showExpert(content, hiddenFromAll, "members")).toBeNull();
  expect(showExpert(content, hiddenFromAll, "public")).toBeNull();
});

test("without the name nothing is found, whatever else is published", () => {
  const visibility = { ...hiddenFromAll, headline: "public", skills: "public" } as const;
  expect(showExpert(content, visibility, "members")).toBeNull();
});

test.each(expertFields.filter((field) => field !== "name"))(
  "%s is shown alone where it alone is",
  (field) => {
    const visibility = { ...hiddenFromAll, name: "members", [field]: "members" } as ExpertVisibility;
    const shown = showExpert(content, visibility, "members");
    const own = field === "orcid" ? { id: content.orcid, state: "typed" } : content[field];
    expect(shown).toEqual({ name: content.name, ...nothing, email: null, [field]: own });
    expect(showExpert(content, visibility, "public")).toBeNull();
  },
);

test("what is public is the members' too, and not the other way round", () => {
  const visibility = { ...hiddenFromAll, name: "public", email: "members", about: "public" } as const;
  expect(fieldsSeenBy(visibility, "public")).toEqual(["name", "about"]);
  expect(fieldsSeenBy(visibility, "members")).toEqual(["name", "about", "email"]);
});

test("what is stored of who sees what says the same again, for every way to publish two fields", () => {
  const [one, two]: readonly ExpertField[] = ["skills", "orcid"];
  for (const first of expertAudiences)
    for (const second of expertAudiences) {
      const visibility = { ...hiddenFromAll, [one!]: first, [two!]: second };
      const stored = visibilityFrom(fieldsSeenBy(visibility, "members"), fieldsSeenBy(visibility, "public"));
      expect(stored).toEqual(visibility);
    }
});

test("an ORCID that its person typed is never shown as confirmed", () => {
  const all = Object.fromEntries(expertFields.map((field) => [field, "public"])) as never;
  expect(showExpert(content, all, "public")?.orcid).toEqual({ id: "0000-0002-1825-0097", state: "typed" });
});
