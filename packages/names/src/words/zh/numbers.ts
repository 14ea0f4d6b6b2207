import type * as english from "../en/numbers.js";

/** How does a Chinese name begin where it stands alone? As everywhere. */
export const titleOf: typeof english.titleOf = (name) => name;

const isHan = (sign: string): boolean => /\p{Script=Han}|[“”（）《》]/u.test(sign);

/** How are several names said in one Chinese sentence? **Shape** “甲、乙和丙”; "和" is parted from Latin letters by a space. */
export const joinNames: typeof english.joinNames = (names) => {
  const [last = "", ...before] = [...names].reverse();
  const first = before.reverse();
  const left = first.at(-1);
  if (left === undefined) return last;
  const [opens, closes] = [isHan(left.slice(-1)), isHan(last.slice(0, 1))];
  return `${first.join("、")}${opens ? "" : " "}和${closes ? "" : " "}${last}`;
};

/** How are digits written with their unit in Chinese? */
export const numbers: typeof english.numbers = {
  percentagePoints: (digits) => `${digits} 个百分点`,
  tonnes: (digits) => `${digits} 吨`,
  money: (digits) => `${digits} 美元`,
  shortMoney: (digits, word) => `${digits}${word}`,
  moneySizes: [
    [1e12, " 万亿美元"],
    [1e8, " 亿美元"],
    [1e4, " 万美元"],
  ],
  wholeMoney: " 美元",
  months: (digits) => `${digits} 个月`,
  days: (digits) => `${digits} 天`,
};
