import { z } from "zod";

type Text = string | readonly string[] | undefined;
type Decode = (text: Text) => unknown;

const decimal = /^-?(0|[1-9]\d{0,15})(\.\d{1,15})?$/;

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const def = schema._zod.def as { readonly innerType?: z.core.$ZodType };
  return def.innerType === undefined ? schema : unwrap(def.innerType);
}

function decodeNumber(text: Text): unknown {
  return typeof text === "string" && decimal.test(text) ? Number(text) : text;
}

function decodeBoolean(text: Text): unknown {
  if (text === "true") return true;
  return text === "false" ? false : text;
}

function decoderOf(schema: z.core.$ZodType): Decode {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodNumber) return decodeNumber;
  if (inner instanceof z.ZodBoolean) return decodeBoolean;
  if (inner instanceof z.ZodArray) {
    const item = decoderOf(inner.element);
    return (text) =>
      text === undefined ? undefined : (typeof text === "string" ? [text] : text).map((t) => item(t));
  }
  return (text) => text;
}

/**
 * How does text from a query string or a form become the values a schema speaks of?
 * Only exact spellings are turned (`12`, `0.5`, `true`, `false`, a repeated key into an array); anything else stays text,
 * so that the schema refuses it by name. Schemas therefore say what they mean: `z.int()`, `z.boolean()`, no coercion.
 */
export function textDecoderOf(
  schema: z.ZodObject,
): (text: Readonly<Record<string, Text>>) => Record<string, unknown> {
  const decoders = new Map(
    Object.entries(schema.shape).map(([key, value]) => [key, decoderOf(value as z.ZodType)] as const),
  );
  return (text) => {
    const decoded = Object.create(null) as Record<string, unknown>;
    for (const key of Object.keys(text)) {
      const decode = decoders.get(key);
      decoded[key] = decode === undefined ? text[key] : decode(text[key]);
    }
    return decoded;
  };
}
