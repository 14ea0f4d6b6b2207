/** How may the bytes of a CSV be written? */
export const csvEncodings = ["utf-8", "windows-1252", "gb18030", "utf-16le", "utf-16be"] as const;
/** One way in which the bytes of a CSV may be written. */
export type CsvEncoding = (typeof csvEncodings)[number];
