import { randomUUID } from 'node:crypto';
import { emptyColumns } from '../../analysis/columns/columns.ts';
import { encodeSegment } from '../../analysis/columns/segment.ts';
import { cubeLayout } from '../../analysis/layout.ts';
import { columnAppender } from '../../api/answers/campaignColumns.ts';
import { randomPermutation } from '../../api/answers/permutation.ts';
import { segmentRows } from '../../api/answers/segments.ts';
import type { Database } from '../../api/db/database.ts';
import type { Side } from '../../surveys/side.ts';
import type { Fixture } from '../support/fixture.ts';
import { benchQuestionnaire } from './benchQuestionnaire.ts';
import { madeUpResponse } from './madeUpResponse.ts';

/** Rows in one statement. */
const groupSize = 2048;

/**
 * Stores so many made-up responses of the fixture's campaign as the truth and as segments, as taking them in, mixing and
 * sealing would have left them. The keys rise, so that the table is written in its own order.
 */
export async function storeManyResponses(db: Database, sample: Fixture, count: number, random: () => number) {
  const { campaignId, experienceVersionId } = sample;
  const layout = cubeLayout(campaignId, [benchQuestionnaire]);
  const teams = sample.teams.map(({ id }) => ({ id, mean: 2 + 2 * random() }));
  for (let from = 0; from < count; from += segmentRows) {
    const rows = Math.min(segmentRows, count - from);
    const columns = emptyColumns(
      layout,
      teams.map(({ id }) => id),
      rows,
    );
    const append = columnAppender(columns);
    const groups: string[][][] = [];
    for (let row = 0; row < rows; row++) {
      const team = teams[Math.floor(random() * teams.length)];
      if (team === undefined) throw new Error('the fixture has no team');
      const side: Side = random() < 0.3 ? 'patient_side' : 'professional_side';
      const content = madeUpResponse(random, team.mean);
      append({ key: new Uint8Array(), campaignId, teamId: team.id, side, content });
      if (row % groupSize === 0) groups.push([]);
      groups.at(-1)?.push([keyOf(from + row, random), team.id, side, JSON.stringify(content)]);
    }
    const data = encodeSegment(
      columns,
      0,
      rows,
      randomPermutation(rows, (length) => randomBytes(length, random)),
    );
    await db.batch([
      ...groups.map((group) => ({
        sql: `insert into responses (receiptHash, campaignId, versionId, teamId, side, content)
          select unhex(value ->> 0), ?, ?, value ->> 1, value ->> 2, value ->> 3 from json_each(?)`,
        args: [campaignId, experienceVersionId, JSON.stringify(group)],
      })),
      {
        sql: 'insert into column_segments (id, campaignId, rows, data) values (?, ?, ?, ?)',
        args: [randomUUID(), campaignId, rows, data],
      },
    ]);
  }
}

const randomBytes = (length: number, random: () => number): Uint8Array =>
  Uint8Array.from({ length }, () => Math.floor(random() * 256));

const keyOf = (number: number, random: () => number): string =>
  number.toString(16).padStart(8, '0') + Buffer.from(randomBytes(28, random)).toString('hex');
