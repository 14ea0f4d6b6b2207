/** Which formats can be converted? `json` is the protocol's own document. */
export const conversionFormats = ["json", "unicycler", "pybamm", "battinfo", "neware", "biologic"] as const;

/** Which format is it? */
export type ConversionFormat = (typeof conversionFormats)[number];

/** How is a file of each format called, and in which bytes? */
export const fileOfFormat: Readonly<
  Record<
    ConversionFormat,
    { readonly extension: string; readonly mediaType: string; readonly encoding: "utf-8" | "windows-1252" }
  >
> = {
  json: { extension: "json", mediaType: "application/json", encoding: "utf-8" },
  unicycler: { extension: "json", mediaType: "application/json", encoding: "utf-8" },
  pybamm: { extension: "json", mediaType: "application/json", encoding: "utf-8" },
  battinfo: { extension: "json", mediaType: "application/json", encoding: "utf-8" },
  neware: { extension: "xml", mediaType: "application/xml", encoding: "utf-8" },
  biologic: { extension: "mps", mediaType: "application/octet-stream", encoding: "windows-1252" },
};

const hasKey = (value: unknown, key: string): boolean =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key);

function formatOfJson(value: unknown): ConversionFormat | undefined {
  if (Array.isArray(value)) return "pybamm";
  if (hasKey(value, "test_spec")) return "battinfo";
  if (hasKey(value, "format")) return "json";
  return hasKey(value, "method") ? "unicycler" : undefined;
}

/** Which format does a text look like, whatever its sender calls it? Undefined where nothing tells. */
export function guessFormat(text: string): ConversionFormat | undefined {
  const start = text.slice(0, 500).trimStart();
  if (start.startsWith("<")) return "neware";
  if (start.startsWith("EC-LAB SETTING FILE") || start.startsWith("BT-LAB SETTING FILE")) return "biologic";
  if (!start.startsWith("{") && !start.startsWith("[")) return undefined;
  try {
    return formatOfJson(JSON.parse(text));
  } catch {
    return undefined;
  }
}
