import fc from "fast-check";
import { createOfficeFile } from "../testing/office-file.factory.js";
import { checkFile } from "./check-file.js";
import { contentTypeOf, fileKinds, isFileName, mostFileBytes, type FileKind } from "./file-kind.js";

const said = (name: string, content: string | Uint8Array) => {
  const checked = checkFile(name, Buffer.from(content));
  return checked.ok ? checked.value : checked.failure.code;
};

const office = (kind: "xlsx" | "docx" | "pptx", main = `${contentTypeOf[kind]}.main+xml`) =>
  createOfficeFile([
    { name: "[Content_Types].xml", content: `<Types><Override ContentType="${main}"/></Types>` },
    { name: "word/document.xml", content: "<w/>" },
  ]);
/** The content type of an office file's main part is the file's own, but for its ending. */
const sample: Readonly<Record<FileKind, Uint8Array | string>> = {
  pdf: "%PDF-1.7\n%âãÏÓ",
  png: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0),
  jpeg: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16),
  xlsx: office("xlsx"),
  docx: office("docx"),
  pptx: office("pptx"),
  csv: "\ufeffa,b\r\n1,2\r\n",
  txt: "Stack pressure in MPa\n\tas measured",
  md: "# 界面\n\nWhere two materials meet.",
};

test.each(fileKinds)("a file of the kind %s is taken under its name, and under no other kind's", (kind) => {
  const isText = typeof sample[kind] === "string" && kind !== "pdf";
  for (const other of fileKinds) {
    const isTextToo = ["csv", "txt", "md"].includes(other);
    const expected = other === kind || (isText && isTextToo) ? other : "file.not-what-it-says";
    expect([kind, other, said(`a.${other}`, sample[kind])]).toEqual([kind, other, expected]);
  }
});

test("an ending is read in any case, and jpg is jpeg", () => {
  expect(said("A.PDF", sample.pdf)).toBe("pdf");
  expect(said("a.jpg", sample.jpeg)).toBe("jpeg");
});

test.each(["page.html", "drawing.svg", "run.exe", "macro.docm", "archive.zip", "noending", "a.pdf.js"])(
  "%s is of a kind that is not taken",
  (name) => {
    expect(said(name, "x")).toBe("file.unknown-kind");
  },
);

test.each([
  ["a page", "<!DOCTYPE html><p>"],
  ["a drawing", '<?xml version="1.0"?><svg onload="x()"/>'],
  ["a script", "  <script>x()</script>"],
  ["a null byte", "a\0b"],
  ["an escape", "a\u001b[2Jb"],
  ["another encoding", Uint8Array.of(0xc3, 0x28)],
])("%s is no text, whatever its name says", (_, content) => {
  expect(said("a.txt", content)).toBe("file.not-what-it-says");
});

test("a zip is an office file only by its main part, without macros, and with nothing behind its end", () => {
  const macro = "application/vnd.ms-word.document.macroEnabled.main+xml";
  expect(said("a.docx", office("docx", macro))).toBe("file.not-what-it-says");
  const carrying = createOfficeFile([
    {
      name: "[Content_Types].xml",
      content: `<Types><Override ContentType="${contentTypeOf.docx}.main+xml"/></Types>`,
    },
    { name: "word/vbaProject.bin", content: "x" },
  ]);
  expect(said("a.docx", carrying)).toBe("file.not-what-it-says");
  expect(said("a.docx", createOfficeFile([{ name: "a.txt", content: "x" }]))).toBe("file.not-what-it-says");
  expect(said("a.docx", Buffer.concat([office("docx"), Buffer.from("<script>")]))).toBe(
    "file.not-what-it-says",
  );
});

test("a part that would unpack to much more than it says is not unpacked", () => {
  const bomb = createOfficeFile([
    {
      name: "[Content_Types].xml",
      content: `"${contentTypeOf.docx}.main+xml"${" ".repeat(50_000_000)}`,
    },
  ]);
  const began = process.memoryUsage().arrayBuffers;
  expect(said("a.docx", bomb)).toBe("file.not-what-it-says");
  expect(process.memoryUsage().arrayBuffers - began).toBeLessThan(20_000_000);
});

test("what is empty or too large is refused as such", () => {
  expect(said("a.txt", "")).toBe("file.empty");
  expect(said("a.pdf", Buffer.alloc(mostFileBytes + 1))).toBe("file.too-large");
});

test.each([
  "",
  "../a.pdf",
  "a/b.pdf",
  "C:\\a.pdf",
  "a\u202Efdp.exe.pdf",
  "a\u0000.pdf",
  "a\nb.pdf",
  ".pdf",
  " a.pdf",
  "a.pdf ",
  "a\u200b.pdf",
  "e\u0301.pdf",
  `${"a".repeat(150)}.pdf`,
])("the name %j is refused", (name) => {
  expect(said(name, sample.pdf)).toBe("file.bad-name");
});

test.each(["界面 测试.pdf", "Überblick (2).pdf", "a'b;c.pdf"])("the name %s is kept", (name) => {
  expect(said(name, sample.pdf)).toBe("pdf");
});

test("whatever comes is answered, and a name that is kept has nothing that acts", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.uint8Array(),
      fc.constantFrom(...fileKinds),
      (name, bytes, kind) => {
        checkFile(`a.${kind}`, Buffer.from(bytes));
        if (isFileName(name)) expect(name).not.toMatch(/[\p{Cc}/\\\u202a-\u202e\u2066-\u2069]/u);
      },
    ),
    { numRuns: 40 },
  );
});
