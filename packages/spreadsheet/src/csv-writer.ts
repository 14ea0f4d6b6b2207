/** A number that no reader can take for thousands: 1.234 becomes 1.2340. */
function numberText(value: number): string {
  const written = String(value);
  return /^\d{1,3}\.\d{3}$/.test(written) ? `${written}0` : written;
}

function cellText(value: string | number | null): string {
  if (value === null) return "";
  const written = typeof value === "number" ? numberText(value) : value;
  return /[",\r\n;\t]|^\s|\s$/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

/** How is one record of a CSV written? **Shape** with commas and its line end; a text is protected beforehand, with `neutraliseFormula`. */
export function csvRecord(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellText).join(",")}\r\n`;
}

/** Which mark begins a CSV that every spreadsheet reads as UTF-8? */
export const csvMark = "\ufeff";
