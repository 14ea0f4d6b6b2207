/** How much may the reading of one upload take, and how many may be read at once? Units are in the names. */
export interface UploadLimits {
  readonly heapMebibytes: number;
  readonly memoryMebibytes: number;
  readonly requestSeconds: number;
  readonly jobSeconds: number;
  readonly atOnce: number;
  readonly atOnceOfOrganisation: number;
}

/** How many uploads of one organisation may wait for their turn? Each holds its bytes in memory. */
export const mostWaitingOfOrganisation = 8;

/** How many bytes of rows may one upload become? As many as a plan of a million long lines needs. */
export const mostRowBytes = 4 * 1024 ** 3;

/** How long may an answer of the reading process be, in characters? A thousand problems and fifty lines need far less. */
export const longestAnswer = 64 * 1024 ** 2;
