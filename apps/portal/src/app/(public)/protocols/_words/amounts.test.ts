import { unitText } from "./amounts";

describe("a unit of a protocol", () => {
  test.each([
    ["Cel", "°C"],
    ["1", ""],
    ["mA.h", "mA·h"],
    ["mA.h/cm2", "mA·h/cm²"],
    ["s-1", "s⁻¹"],
    ["mOhm", "mΩ"],
    ["uOhm", "µΩ"],
    ["um", "µm"],
    ["K/min", "K/min"],
    ["[ppm]", "ppm"],
    ["deg", "°"],
  ])("%s is read as %s", (written, read) => {
    expect(unitText(written)).toBe(read);
  });
});
