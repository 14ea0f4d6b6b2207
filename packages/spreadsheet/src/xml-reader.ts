import { SaxesParser } from "saxes";
import { refuseFile, SpreadsheetRefusal } from "./spreadsheet.failure.js";

/** What is told about an XML part while it is read? Names come without their namespace prefix. */
export type XmlHandler = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Reads one XML part piece by piece. **Fails** workbook.damaged; a document type is refused, so no entity is ever expanded. */
export class XmlReader {
  private readonly parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });

  constructor(
    private readonly part: string,
    handler: XmlHandler,
  ) {
    this.parser.on("opentag", (tag) => handler.open(localName(tag.name), tag.attributes));
    if (handler.text !== undefined) this.parser.on("text", handler.text);
    if (handler.text !== undefined) this.parser.on("cdata", handler.text);
    const { close } = handler;
    if (close !== undefined) this.parser.on("closetag", (tag) => close(localName(tag.name)));
    this.parser.on("doctype", () => this.refuse());
    this.parser.on("error", () => this.refuse());
  }

  private refuse(): never {
    return refuseFile("workbook.damaged", { reason: "not-xml", part: this.part });
  }

  write(piece: string): void {
    try {
      this.parser.write(piece);
    } catch (error) {
      if (error instanceof SpreadsheetRefusal) throw error;
      this.refuse();
    }
  }

  end(): void {
    this.parser.close();
  }

  /** Reads a whole part of which only what the handler keeps is needed. */
  static async readAll(pieces: AsyncIterable<string>, part: string, handler: XmlHandler): Promise<void> {
    const reader = new XmlReader(part, handler);
    let isEmpty = true;
    for await (const piece of pieces) {
      reader.write(piece);
      isEmpty = false;
    }
    if (!isEmpty) reader.end();
  }
}
