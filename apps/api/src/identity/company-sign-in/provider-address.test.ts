import fc from "fast-check";
import { isLocalPortal, isOpenAddress, isOpenUrl } from "./provider-address.js";

test.each([
  "10.1.2.3",
  "127.0.0.1",
  "169.254.169.254",
  "172.31.0.1",
  "192.168.1.1",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "::ffff:10.0.0.1",
  "::ffff:127.0.0.1",
  "64:ff9b::a00:1",
  "fc00::1",
  "fe80::1",
  "ff02::1",
  "2002:a00:1::",
  "not an address",
])("%s is nowhere a member may send the api", (address) => {
  expect(isOpenAddress(address, false)).toBe(false);
});

test.each(["1.1.1.1", "8.8.8.8", "2606:4700::1111"])("%s is public", (address) => {
  expect(isOpenAddress(address, false)).toBe(true);
});

test("this machine is open only where the portal is on it", () => {
  for (const address of ["127.0.0.1", "127.9.9.9", "::1"]) {
    expect(isOpenAddress(address, true)).toBe(true);
    expect(isOpenAddress(address, false)).toBe(false);
  }
  expect(isOpenAddress("10.0.0.1", true)).toBe(false);
  expect(isLocalPortal("http://localhost:3000")).toBe(true);
  expect(isLocalPortal("http://127.0.0.1:3000")).toBe(true);
  expect(isLocalPortal("https://portal.example.org")).toBe(false);
});

test.each([
  ["https://login.example.org/realms/a", true],
  ["http://login.example.org", false],
  ["https://10.0.0.1", false],
  ["https://[::1]/", false],
  ["https://[::ffff:10.0.0.1]/", false],
  ["https://0x7f000001/", false],
  ["https://2130706433/", false],
  ["https://localhost", false],
  ["https://localhost./", true],
  ["https://user:pass@login.example.org", false],
  ["javascript:alert(1)", false],
  ["file:///etc/passwd", false],
  ["", false],
])("%s as an issuer: %s", (text, expected) => {
  expect(isOpenUrl(text, false)).toBe(expected);
});

test("every private IPv4 address is closed, however it is written", () => {
  const byte = fc.nat(255);
  fc.assert(
    fc.property(fc.constantFrom("10", "127", "0"), byte, byte, byte, (first, b, c, d) => {
      const dotted = `${first}.${String(b)}.${String(c)}.${String(d)}`;
      const number = [Number(first), b, c, d].reduce((sum, part) => sum * 256 + part, 0);
      return (
        !isOpenAddress(dotted, false) &&
        !isOpenAddress(`::ffff:${dotted}`, false) &&
        !isOpenUrl(`https://${String(number)}/`, false)
      );
    }),
  );
});
