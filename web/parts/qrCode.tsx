import { correction, generate } from 'lean-qr';

/** Modules of white around a code that scanners need. */
const quiet = 4;

/**
 * The dark modules of the code of an address, row by row, as an SVG path; and the modules of a side, the white included.
 * The address goes in as machines write it, in ASCII: old scanners read nothing else.
 */
export function qrPath(address: string): { size: number; path: string } {
  const code = generate(new URL(address).href, { minCorrectionLevel: correction.M });
  const parts: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      const start = x;
      while (x < code.size && code.get(x, y)) x++;
      if (x > start) parts.push(`M${start + quiet} ${y + quiet}h${x - start}v1h${start - x}z`);
    }
  }
  return { size: code.size + 2 * quiet, path: parts.join('') };
}

interface QrCodeProps {
  address: string;
  /** What it is, for those who hear the page. */
  label: string;
}

/** A QR code, black on white whatever the theme, made on the server: no picture to load, no script. */
export const QrCode = ({ address, label }: QrCodeProps) => {
  const { size, path } = qrPath(address);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
};
