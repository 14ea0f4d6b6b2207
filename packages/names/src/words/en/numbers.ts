/** How does an English name begin where it stands alone? */
export function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** How are several names said in one English sentence? **Shape** "a, b and c"; nothing gives "". */
export function joinNames(names: readonly string[]): string {
  const [last = "", ...before] = [...names].reverse();
  if (before.length === 0) return last;
  return `${before.reverse().join(", ")} and ${last}`;
}

const dollars = (digits: string): string => (digits.startsWith("-") ? `-$${digits.slice(1)}` : `$${digits}`);

/**
 * How are digits written with their unit in English?
 * **Shape** `moneySizes` the sizes money is shortened by, largest first, with the word of each; `shortMoney` takes such a word.
 */
export const numbers = {
  percentagePoints: (digits: string): string => `${digits} percentage points`,
  tonnes: (digits: string): string => `${digits} t`,
  money: dollars,
  shortMoney: (digits: string, word: string): string => `${dollars(digits)}${word}`,
  moneySizes: [
    [1e12, " T"],
    [1e9, " B"],
    [1e6, " M"],
  ] as readonly (readonly [from: number, word: string])[],
  wholeMoney: "",
  months: (digits: string): string => `${digits} months`,
  days: (digits: string): string => `${digits} ${digits === "1" ? "day" : "days"}`,
};
