/** What stands in a document that was read from another format, in English? */
export const importedEn = {
  title: "Imported protocol",
  summary: "Read from a file of another format. Its losses stand in the report of the conversion.",
  scope: "Not said by the file it was read from.",
  capacity: "Capacity that 1C refers to",
  capacityWhy: "C-rates are shares of it an hour.",
  file: "File of the cycler",
};
