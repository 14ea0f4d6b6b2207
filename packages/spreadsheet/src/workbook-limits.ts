/** How much may one workbook hold? **Units and range** bytes, columns, lines and characters; each is named in its refusal. */
export type WorkbookLimits = {
  bytes: number;
  columns: number;
  lines: number;
  cellCharacters: number;
  archiveEntries: number;
  uncompressedBytes: number;
  compressionRatio: number;
  problems: number;
};

/** Which limits hold when the caller sets none? Excel's own cell holds 32,767 characters. */
export const defaultWorkbookLimits: WorkbookLimits = {
  bytes: 256 * 1024 * 1024,
  columns: 60,
  lines: 1_000_000,
  cellCharacters: 32_767,
  archiveEntries: 1_000,
  uncompressedBytes: 1024 * 1024 * 1024,
  compressionRatio: 200,
  problems: 1_000,
};
