import { createHash } from 'node:crypto';
import { canonicalJson } from '../../surveys/canonical.ts';
import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';

const digest = (...parts: string[]): Buffer => createHash('sha256').update(parts.join('\u0000')).digest();

/** The id of something an import makes: the same names always give the same id, in the shape of a UUID (version 8). */
export function derivedId(...names: string[]): string {
  const hex = digest(...names).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/**
 * Keys of imported responses, 32 bytes: sha-256 of the campaign, what is stored, and how many equal rows came before in
 * the file. A file imported twice gives the same keys, whatever the order of its rows; no other column of the file (a
 * person's number, say) goes into a key.
 */
export function importKeys(campaignId: string): (teamId: string, side: Side, content: ResponseContent) => Buffer {
  const occurrences = new Map<string, number>();
  return (teamId, side, content) => {
    const row = digest(campaignId, teamId, side, canonicalJson(content));
    const short = row.toString('latin1', 0, 16);
    const before = occurrences.get(short) ?? 0;
    occurrences.set(short, before + 1);
    return createHash('sha256').update(row).update(String(before)).digest();
  };
}
