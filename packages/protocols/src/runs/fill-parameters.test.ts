import fc from "fast-check";
import { checkChosen, convert, fillParameters, runStates, runSteps, withChosen } from "../index.js";
import { readLibrary } from "../library/read-library.js";
import { conductivityExample } from "../testing/index.js";

test("what is not entered has its default", () => {
  const filled = fillParameters(conductivityExample, {});
  const defaults = conductivityExample.parameters.map(({ name, default: usual }) => [name, usual]);
  expect(filled).toEqual({ ok: true, values: Object.fromEntries(defaults) });
});

test("a value in another unit of its quantity is taken over exactly, an offset too", () => {
  const entered = {
    area: { value: 50, unit: "mm2" },
    temperature: { value: 303.15, unit: "K" },
    equilibration: { value: 1.5, unit: "h" },
  };
  expect(fillParameters(conductivityExample, entered)).toMatchObject({
    ok: true,
    values: { area: 0.5, temperature: 30, equilibration: 90 },
  });
});

test.each([
  ["in a unit of another quantity", { area: { value: 1, unit: "V" } }, "/area", "parameter.other-unit"],
  ["in a unit that nobody knows", { area: { value: 1, unit: "acre" } }, "/area", "parameter.other-unit"],
  ["outside its range", { area: { value: 6 } }, "/area", "parameter.outside"],
  ["outside its range in another unit", { area: { value: 600, unit: "mm2" } }, "/area", "parameter.outside"],
  ["of a parameter that is not there", { mass: { value: 1 } }, "/mass", "parameter.unknown"],
  ["named as what every object has", { constructor: { value: 1 } }, "/constructor", "parameter.unknown"],
])("a value %s is refused at its name, once", (_, entered, pointer, code) => {
  const filled = fillParameters(conductivityExample, entered);
  expect(filled.ok ? [] : filled.problems.map((each) => [each.pointer, each.code])).toEqual([
    [pointer, code],
  ]);
});

test("an unverified value that governs safety is entered by whoever runs it, in every protocol of the library", () => {
  const wanted = readLibrary().flatMap(({ name, document }) => {
    const filled = fillParameters(document, {});
    const asked = filled.ok ? [] : filled.problems.map(({ pointer }) => pointer.slice(1));
    return document.parameters
      .filter(({ governsSafety, unverified }) => governsSafety === true && unverified === true)
      .map((parameter) => ({ name, parameter: parameter.name, isAsked: asked.includes(parameter.name) }));
  });
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.filter(({ isAsked }) => !isAsked)).toEqual([]);
});

test("whatever is taken is within every range, and the version reads the same with it but for its defaults", () => {
  const numbers = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  const units = fc.constantFrom("cm2", "mm2", "m2");
  fc.assert(
    fc.property(numbers, units, (value, unit) => {
      const filled = fillParameters(conductivityExample, { area: { value, unit } });
      const own = convert(value, unit, "cm2") ?? Number.NaN;
      expect(filled.ok).toBe(own >= 0.05 && own <= 5);
      if (!filled.ok) return;
      expect(checkChosen(conductivityExample, filled.values)).toEqual([]);
      const { parameters, ...rest } = withChosen(conductivityExample, filled.values);
      expect({ ...rest, parameters: conductivityExample.parameters }).toEqual(conductivityExample);
      expect(parameters[0]?.default).toBe(own);
    }),
  );
});

test("no step of a run leads back, and every state but the last two leads on", () => {
  for (const { from, to } of runSteps) expect(runStates.indexOf(to)).toBeGreaterThan(runStates.indexOf(from));
  const ends = runStates.filter((state) => !runSteps.some(({ from }) => from === state));
  expect(ends).toEqual(["done", "abandoned"]);
});
