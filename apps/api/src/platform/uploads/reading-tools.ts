/** What may a reading hand on while it reads? `writeRows` text for COPY, `progress` how many lines it has come to. */
export interface ReadingTools {
  readonly writeRows: (text: Buffer) => void;
  readonly progress: (lineCount: number) => void;
}
