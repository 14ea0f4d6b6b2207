import type { z } from "zod";

/** Which form does an upload have? Text fields come first, then exactly one file. */
export interface MultipartBody<Fields extends z.ZodObject = z.ZodObject> {
  readonly kind: "multipart";
  readonly fields: Fields;
  readonly fileField: string;
  readonly maxBytes: number | null;
}

/** Which bytes does an endpoint take or give? */
export interface BinaryMedia {
  readonly kind: "binary";
  readonly contentType: string;
}

/** Which values does an endpoint stream, one JSON text a line (NDJSON)? */
export interface LinesMedia<Item extends z.ZodType = z.ZodType> {
  readonly kind: "lines";
  readonly item: Item;
}

/**
 * How does a route say that it takes a form with one file?
 * **Units and range** `maxBytes` null leaves the limit to the deployment.
 */
export function multipart<Fields extends z.ZodObject>(
  fields: Fields,
  options: { readonly fileField?: string; readonly maxBytes?: number } = {},
): MultipartBody<Fields> {
  return {
    kind: "multipart",
    fields,
    fileField: options.fileField ?? "file",
    maxBytes: options.maxBytes ?? null,
  };
}

/** How does a route say that it takes or gives plain bytes of one content type? */
export function binary(contentType: string): BinaryMedia {
  return { kind: "binary", contentType };
}

/** How does a route say that it streams values, one JSON text a line? */
export function lines<Item extends z.ZodType>(item: Item): LinesMedia<Item> {
  return { kind: "lines", item };
}

/** Is this part of a route a marker of ours, and not a zod schema? */
export function isMedia(spec: object): spec is MultipartBody | BinaryMedia | LinesMedia {
  return "kind" in spec && !("_zod" in spec);
}
