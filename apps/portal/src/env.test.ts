import { readFileSync } from "node:fs";
import { join } from "node:path";
import { envSchema } from "./env";

const valid = {
  NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
  NEXTAUTH_URL: "http://localhost:3000",
};

test("the example lists exactly the settings that are read", () => {
  const text = readFileSync(join(__dirname, "../.env.example"), "utf8");
  const listed = [...text.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(listed.sort()).toEqual(Object.keys(envSchema.shape).sort());
});

test("no secret has a default, and a short one is refused", () => {
  expect(envSchema.safeParse({ NEXTAUTH_URL: valid.NEXTAUTH_URL }).success).toBe(false);
  expect(envSchema.safeParse({ ...valid, NEXTAUTH_SECRET: "short" }).success).toBe(false);
  expect(envSchema.safeParse(valid).success).toBe(true);
});
