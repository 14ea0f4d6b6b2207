/** Something is wrong with what was asked, not with the file. */
export class UsageProblem extends Error {}
