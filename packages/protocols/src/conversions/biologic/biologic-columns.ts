/** One sequence of Modulo Bat: what differs from a sequence that does nothing. */
export type Sequence = Readonly<Record<string, string>>;

/** How wide is a column? A value that fills it would run into the next one. */
export const columnWidth = 20;

const head: readonly (readonly [string, string])[] = [
  ["Ns", ""],
  ["ctrl_type", ""],
  ["Apply I/C", "I"],
  ["current/potential", "current"],
  ["ctrl1_val", ""],
  ["ctrl1_val_unit", ""],
  ["ctrl1_val_vs", ""],
  ["ctrl2_val", ""],
  ["ctrl2_val_unit", ""],
  ["ctrl2_val_vs", ""],
  ["ctrl3_val", ""],
  ["ctrl3_val_unit", ""],
  ["ctrl3_val_vs", ""],
  ["N", "0.00"],
  ["charge/discharge", "Charge"],
  ["charge/discharge_1", "Charge"],
  ["Apply I/C_1", "I"],
  ["N1", "0.00"],
  ["ctrl4_val", ""],
  ["ctrl4_val_unit", ""],
  ["ctrl5_val", ""],
  ["ctrl5_val_unit", ""],
  ["ctrl_tM", "0"],
  ["ctrl_seq", "0"],
  ["ctrl_repeat", "0"],
  ["ctrl_trigger", "Falling Edge"],
  ["ctrl_TO_t", "0.000"],
  ["ctrl_TO_t_unit", "d"],
  ["ctrl_Nd", "6"],
  ["ctrl_Na", "2"],
  ["ctrl_corr", "0"],
  ["lim_nb", "0"],
];

const limit = (number: number): readonly (readonly [string, string])[] => [
  [`lim${String(number)}_type`, number === 1 ? "Time" : ""],
  [`lim${String(number)}_comp`, number === 1 ? ">" : ""],
  [`lim${String(number)}_Q`, ""],
  [`lim${String(number)}_value`, number === 1 ? "0.000" : ""],
  [`lim${String(number)}_value_unit`, number === 1 ? "s" : ""],
  [`lim${String(number)}_action`, "Next sequence"],
  [`lim${String(number)}_seq`, ""],
];

const record = (number: number): readonly (readonly [string, string])[] => [
  [`rec${String(number)}_type`, ""],
  [`rec${String(number)}_value`, ""],
  [`rec${String(number)}_value_unit`, ""],
];

const tail: readonly (readonly [string, string])[] = [
  ["E range min (V)", ""],
  ["E range max (V)", ""],
  ["I Range", "Auto"],
  ["I Range min", "Unset"],
  ["I Range max", "Unset"],
  ["I Range init", "Unset"],
  ["auto rest", "1"],
  ["Bandwidth", "5"],
];

/** Which rows has the table, and what stands in each unless a sequence says otherwise? As many limits and records as any needs. */
function rowsOf(sequences: readonly Sequence[]): readonly (readonly [string, string])[] {
  const most = (prefix: string, least: number): number =>
    Math.max(least, ...sequences.map((sequence) => Number(sequence[`${prefix}_nb`] ?? "0")));
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, position) => position + 1);
  return [
    ...head,
    ...numbers(most("lim", 2)).flatMap(limit),
    ["rec_nb", "0"],
    ...numbers(most("rec", 2)).flatMap(record),
    ...tail,
  ];
}

/** How are the sequences written? **Shape** a row of 20 characters a name and 20 a sequence. */
export function writeColumns(sequences: readonly Sequence[]): string[] {
  return rowsOf(sequences).map(([name, usual]) => {
    const cells = sequences.map((sequence) => (sequence[name] ?? usual).padEnd(columnWidth));
    return `${name.padEnd(columnWidth)}${cells.join("")}`;
  });
}
