import { toString as draw } from 'qrcode';

/** A QR code as an SVG drawing without size or colours of its own; level M survives a crumpled print. */
export function drawQr(text: string): Promise<string> {
  return draw(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
}
