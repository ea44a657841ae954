import type { Client } from '@libsql/client';
import { emptyColumns } from '../../analysis/columns/columns.ts';
import { appendSegment, decodeSegment, encodeSegment } from '../../analysis/columns/segment.ts';
import { agreed } from './attackQuestionnaire.ts';
import { valuesOfRow } from './segmentTraces.ts';

/** Writes the segments again in the order in which the answers came, as a fault would. */
export async function reorderSegments(client: Client, inOrder: number[][]): Promise<void> {
  const { rows } = await client.execute('select id, data from column_segments');
  for (const { id, data } of rows) {
    if (!(data instanceof ArrayBuffer)) continue;
    const segment = decodeSegment(new Uint8Array(data));
    const items = agreed.map((name) => ({ name, kind: 'agreement' as const, values: [1, 2, 3, 4, 5] }));
    const columns = emptyColumns({ campaign: '', items, scales: [], valueSlots: segment.valueSlots }, segment.teams);
    appendSegment(columns, segment);
    const rowOf = new Map(Array.from({ length: segment.rows }, (_, row) => [valuesOfRow(segment, row), row]));
    const order = inOrder.flatMap((values) => rowOf.get(values.join(' ')) ?? []);
    const bytes = encodeSegment(columns, 0, columns.rows, order);
    await client.execute({ sql: 'update column_segments set data = ? where id = ?', args: [bytes, String(id)] });
  }
}
