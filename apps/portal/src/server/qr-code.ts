import { correction, generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";

/** A QR code as one path. **Units and range** `size` modules a side, without the quiet zone of four that belongs around it. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** How is a text drawn as a QR code? **Source** ISO/IEC 18004, by lean-qr. */
export function drawQrCode(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.M });
  return { size: code.size, path: toSvgPath(code) };
}
