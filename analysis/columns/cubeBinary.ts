import * as z from 'zod';
import type { Cube } from '../snapshot.ts';
import { readBlocks, writeBlocks } from './binary.ts';
import { emptyCube } from './cube.ts';

const kind = 0x43;
const version = 1;

const headerSchema = z.strictObject({
  layout: z.strictObject({
    campaign: z.string(),
    items: z.array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(['agreement', 'rating', 'single']),
        values: z.array(z.union([z.number(), z.string()])),
      }),
    ),
    scales: z.array(
      z.strictObject({
        name: z.string(),
        items: z.array(z.strictObject({ name: z.string(), reversed: z.boolean() })),
        minimumAnswered: z.number(),
        low: z.number(),
        high: z.number(),
      }),
    ),
    valueSlots: z.int().min(0),
  }),
  teams: z.array(z.string()),
});

/** A cube as bytes, for a frozen release: the same cube always gives the same bytes. */
export const encodeCube = ({ layout, teams, respondents, counts, scaleSums }: Cube): Uint8Array =>
  writeBlocks(kind, version, headerSchema.parse({ layout, teams }), [respondents, counts, scaleSums]);

/** Reads an encoded cube. Throws a RangeError for bytes of another kind, version or length. */
export function decodeCube(bytes: Uint8Array): Cube {
  const { header, take } = readBlocks(kind, version, bytes);
  const { layout, teams } = headerSchema.parse(header);
  const cube = emptyCube(layout, teams);
  return {
    ...cube,
    respondents: new Uint32Array(take(cube.respondents.byteLength)),
    counts: new Uint32Array(take(cube.counts.byteLength)),
    scaleSums: new Float64Array(take(cube.scaleSums.byteLength)),
  };
}
