/** What the bundler puts in the place of this call: the files of a folder, by their paths from it. */
interface ImportMeta {
  webpackContext(
    folder: string,
    options: { readonly recursive: boolean; readonly regExp: RegExp },
  ): { keys(): readonly string[]; (key: string): unknown };
}
