import { brotliCompressSync } from 'node:zlib';
import type { Context } from 'hono';

/** A text that never changes while the process runs, ready to send. */
export interface Packed {
  body: string;
  /** Brotli at its best, where the reply of every other page is compressed in passing and less. */
  brotli: Uint8Array<ArrayBuffer>;
}

export const packed = (body: string): Packed => ({ body, brotli: new Uint8Array(brotliCompressSync(body)) });

/** Sends it the way the browser takes it. */
export function sendPacked(c: Context, { body, brotli }: Packed, headers: Record<string, string>): Response {
  const takesBrotli = /(?:^|[\s,])br(?:\s*[,;]|\s*$)/.test(c.req.header('accept-encoding') ?? '');
  const sent = { ...headers, vary: 'accept-encoding' };
  return takesBrotli ? c.body(brotli, 200, { ...sent, 'content-encoding': 'br' }) : c.body(body, 200, sent);
}
