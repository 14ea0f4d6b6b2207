import { refuseFile, refusePassword } from "./spreadsheet.failure.js";

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Do the bytes begin like a zip archive, or like the container of old and of protected Office files? */
export function findContainer(bytes: Uint8Array): "zip" | "compound" | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes.length >= 4) return "zip";
  return compoundFile.every((byte, index) => bytes[index] === byte) ? "compound" : undefined;
}

/** **Fails** workbook.password-protected where the container holds an encrypted package, else workbook.not-a-workbook. */
export function refuseCompound(bytes: Uint8Array): never {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)) refusePassword();
  return refuseFile("workbook.not-a-workbook", { reason: "old-office" });
}
