import { findPeopleColumn } from "@interphase/identity/reading";
import { readCsvRecords, type CsvRecords } from "@interphase/spreadsheet/reading";

/** What must be known to cut a file of people into records? */
export interface PeopleQuestion {
  readonly mostRecords: number;
}

/** Cuts a file of people into records; who they are is read from these, few and short, by whoever asked. */
export function readPeopleRecords(bytes: Uint8Array, { mostRecords }: PeopleQuestion): CsvRecords {
  return readCsvRecords(bytes, (cell) => findPeopleColumn(cell) !== undefined, mostRecords);
}
