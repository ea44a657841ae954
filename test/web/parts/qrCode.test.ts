import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from '../../../web/parts/qrCode.tsx';

/** Pixels of one module. */
const scale = 4;

/** Paints the path of a code as a scanner would see it: RGBA, black on white. */
function painted({ size, path }: { size: number; path: string }) {
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++) {
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return { pixels, side };
}

describe('a QR code', () => {
  it('is read back as the address that was put in', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
    const host = fc.constantFrom(
      'http://localhost:3000',
      'https://tandem.example.org',
      'https://évaluation.québec/tandem',
    );
    fc.assert(
      fc.property(host, token, (origin, secret) => {
        const address = `${origin}/r/${secret}`;
        const { pixels, side } = painted(qrPath(address));
        expect(jsQR.default(pixels, side, side)?.data).toBe(new URL(address).href);
      }),
      { numRuns: 25 },
    );
  });
});
