import type { CsvRecords } from "@interphase/spreadsheet/reading";
import type { ReadingKind } from "../../platform/uploads/reading-kind.js";
import type { PeopleQuestion } from "./people-reading.js";

/** Which kind of upload is a file of people to invite? */
export const peopleReading: ReadingKind<PeopleQuestion, CsvRecords> = { name: "people" };
