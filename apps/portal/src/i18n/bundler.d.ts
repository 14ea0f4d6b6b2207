/** What the bundler puts in the place of this call: the files of a folder, by their paths from it. */
declare const require: {
  context(
    folder: string,
    isDeep: boolean,
    names: RegExp,
  ): { keys(): readonly string[]; (key: string): unknown };
};
