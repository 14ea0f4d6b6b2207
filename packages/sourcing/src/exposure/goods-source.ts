/** One supplier parent of a goods group. **Shape** `silentLineCount` lines leave their qualification empty. **Units** goods tonnes a year. */
export interface GoodsSource {
  readonly source: number;
  readonly parent: number;
  readonly name: string;
  readonly goodsTonnes: number;
  readonly lineCount: number;
  readonly silentLineCount: number;
  readonly isQualified: boolean;
}
