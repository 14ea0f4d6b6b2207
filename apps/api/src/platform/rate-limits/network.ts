import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";

/** Under which key is something counted? A hash, so that a counter names nobody. */
export function counterKeyOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Which network is this address of? An IPv4 address, or the first 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array.from({ length: zeros }, () => "0"), ...right].slice(0, 4).join(":");
}
