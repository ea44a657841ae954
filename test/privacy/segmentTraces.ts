import { decodeSegment, type Segment } from '../../analysis/columns/segment.ts';
import { agreed } from './attackQuestionnaire.ts';
import type { Lived, Traces } from './things.ts';

/** What a row of a segment says to the statements, as a text. */
export const valuesOfRow = (segment: Segment, row: number): string =>
  agreed
    .map((name) => {
      const item = segment.items.findIndex((one) => one.name === name);
      return segment.items[item]?.values[segment.slots[item]?.[row] ?? -1];
    })
    .join(' ');

/** The place of each response in the rows of its column segment, found by its answers, which are like no other's. */
export function segmentTraces({ copy, columns }: Lived): Traces {
  const trace = new Map<number, number>();
  const whos = new Map([...columns].map(([who, values]) => [values, who]));
  for (const { data } of copy.rows.get('column_segments') ?? []) {
    const segment = decodeSegment(Buffer.from(String(data), 'hex'));
    for (let row = 0; row < segment.rows; row++) {
      const who = whos.get(valuesOfRow(segment, row));
      if (who !== undefined) trace.set(who, row);
    }
  }
  return new Map(trace.size === 0 ? [] : [['row of the column segment', trace]]);
}
