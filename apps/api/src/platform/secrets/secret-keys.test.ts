import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { deriveKey, parseSecretKeys, seal, unseal } from "./secret-keys.js";

const text = (id: string) => `${id}:${randomBytes(32).toString("base64url")}`;
const keys = parseSecretKeys(`${text("b")},${text("a")}`);
const older = keys[1]!;

test("a secret sealed before a rotation is read after it, and sealed anew with the present key", () => {
  const stored = seal(older, "totp", Buffer.from("secret"), randomBytes(12));
  expect(unseal(keys, "totp", stored).toString()).toBe("secret");
  expect(seal(keys[0], "totp", Buffer.from("secret"), randomBytes(12))).toMatch(/^b\./);
});

test("a sealed secret serves its purpose alone, and no longer once its key is gone", () => {
  const stored = seal(older, "totp", Buffer.from("secret"), randomBytes(12));
  expect(() => unseal(keys, "company", stored)).toThrow();
  expect(() => unseal([keys[0]], "totp", stored)).toThrow("SECRET_KEYS");
  expect(deriveKey(older, "totp").equals(deriveKey(older, "company"))).toBe(false);
});

test("whatever is altered in a sealed secret is noticed", () => {
  const stored = seal(older, "totp", Buffer.from("a secret of some length"), randomBytes(12));
  fc.assert(
    fc.property(fc.nat(stored.length - 1), fc.constantFrom("A", "Q", "g", "w"), (at, letter) => {
      const altered = stored.slice(0, at) + letter + stored.slice(at + 1);
      const bytes = (whole: string) =>
        whole.split(".").map((part) => Buffer.from(part, "base64url").toString("hex"));
      fc.pre(bytes(altered).join() !== bytes(stored).join());
      try {
        unseal(keys, "totp", altered);
        return false;
      } catch {
        return true;
      }
    }),
  );
});

test.each(["", "nonsense", "a:short", "a:".padEnd(44, "A"), `${text("a")},${text("a")}`, `Ü${text("a")}`])(
  "%j is no list of keys, and what it holds is not repeated",
  (given) => {
    expect(() => parseSecretKeys(given)).toThrow(/key/);
  },
);
