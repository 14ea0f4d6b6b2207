import fc from "fast-check";
import { z } from "zod";
import { pageQuery, textDecoderOf } from "@interphase/contract";

const schema = z.strictObject({
  count: z.int().optional(),
  isOpen: z.boolean().default(false),
  names: z.array(z.enum(["a", "b"])).optional(),
  text: z.string().optional(),
});
const decode = textDecoderOf(schema);

test.each([
  [{ count: "12" }, { count: 12, isOpen: false }],
  [{ isOpen: "true" }, { isOpen: true }],
  [{ names: "a" }, { names: ["a"], isOpen: false }],
  [{ names: ["a", "b"] }, { names: ["a", "b"], isOpen: false }],
  [{ text: "12" }, { text: "12", isOpen: false }],
])("%j is understood as what its schema says", (text, value) => {
  expect(schema.parse(decode(text))).toEqual(value);
});

test.each([
  { count: "1e3" },
  { count: "0x1" },
  { count: " 1" },
  { count: "" },
  { count: ["1", "2"] },
  { count: "1.5" },
  { count: "99999999999999999999" },
  { isOpen: "yes" },
  { isOpen: "1" },
  { isOpen: "TRUE" },
  { names: "c" },
  { text: ["a", "b"] },
  { other: "x" },
  JSON.parse('{"__proto__":"x"}') as Record<string, string>,
])("%j is refused, not guessed at", (text) => {
  expect(schema.safeParse(decode(text)).success).toBe(false);
});

test("a page is never longer than 200, whatever is asked", () => {
  const decodePage = textDecoderOf(pageQuery);
  fc.assert(
    fc.property(fc.string(), (limit) => {
      const parsed = pageQuery.safeParse(decodePage({ limit }));
      return !parsed.success || (parsed.data.limit >= 1 && parsed.data.limit <= 200);
    }),
  );
  expect(pageQuery.parse(decodePage({})).limit).toBe(50);
});
