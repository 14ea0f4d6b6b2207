import { counterKeyOf, networkOf } from "./network.js";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::6", "2001:db8:1:2"],
  ["2001:DB8:1::6", "2001:db8:1:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
])("%s is counted as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("a counter's key names nobody", () => {
  expect(counterKeyOf("account a@b.example")).toMatch(/^[0-9a-f]{64}$/);
});
