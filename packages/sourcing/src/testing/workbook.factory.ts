import type { PlanLine } from "../plan-line.js";
import { readWorkbook } from "../workbook/read-workbook.js";
import type { WorkbookOptions, WorkbookReading } from "../workbook/workbook-result.js";

/** IUPAC 2021 abridged standard atomic weights of the elements that tests use. **Source** Prohaska et al., Pure Appl. Chem. 94, 573 (2022), table 1. */
export const testAtomicWeights: Readonly<Record<string, number>> = {
  ...{
    H: 1.008,
    Li: 6.94,
    C: 12.011,
    N: 14.007,
    O: 15.999,
    F: 18.998,
    Al: 26.982,
    Si: 28.085,
    P: 30.974,
    S: 32.06,
  },
  ...{
    Cl: 35.45,
    Ti: 47.867,
    Mn: 54.938,
    Fe: 55.845,
    Co: 58.933,
    Ni: 58.693,
    Cu: 63.546,
    Ge: 72.63,
    Y: 88.906,
  },
  ...{ Zr: 91.224, In: 114.82, La: 138.91, Ta: 180.95 },
};

/** What came out of reading a workbook in a test? */
export type TestReading = { reading: WorkbookReading; lines: PlanLine[] };

/** Reads bytes or CSV text and keeps the lines. */
export async function readTestWorkbook(
  content: string | Uint8Array,
  options: WorkbookOptions = {},
  fileName = "plan.csv",
): Promise<TestReading> {
  const lines: PlanLine[] = [];
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const reading = await readWorkbook({
    fileName,
    bytes,
    atomicWeights: testAtomicWeights,
    options,
    onLines: (batch) => {
      lines.push(...batch);
    },
  });
  return { reading, lines };
}

/** Which CSV holds one line with these cells beside the required ones? */
export function csvOfOneLine(cells: Readonly<Record<string, string>>): string {
  const all: Record<string, string> = {
    line: "L-1",
    supplier: "Acme",
    annual_quantity_t: "100",
    ...(cells["mineral"] === undefined && cells["formula"] === undefined ? { mineral: "lithium" } : {}),
    ...cells,
  };
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `${Object.keys(all).map(quote).join(",")}\n${Object.values(all).map(quote).join(",")}\n`;
}
