import { importedEn } from "./en/imported.js";
import { importedZh } from "./zh/imported.js";

type Key = keyof typeof importedEn;

/** What does a document that was read from another format say where that format says nothing? In both languages. */
export const importedWords = Object.fromEntries(
  (Object.keys(importedEn) as Key[]).map((key) => [key, { en: importedEn[key], zh: importedZh[key] }]),
) as Readonly<Record<Key, { en: string; zh: string }>>;
