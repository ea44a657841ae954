import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cube } from '../../../analysis/snapshot.ts';
import { answerWriter } from '../../../api/answers/answerWriter.ts';
import { type LiveAnswers, startLiveAnswers } from '../../../api/answers/liveAnswers.ts';
import { rebuildSegments } from '../../../api/answers/rebuild.ts';
import { withdrawResponse } from '../../../api/answers/withdrawal.ts';
import type { Database } from '../../../api/db/database.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleRows, storeRows } from '../../support/storeResponses.ts';
import { countOf } from './stored.ts';

/** Counts, exact; and sums of scores but for their last digits. */
const figures = ({ teams, respondents, counts, scaleSums }: Cube) => ({
  teams,
  respondents: [...respondents],
  counts: [...counts],
  scores: Array.from(scaleSums, (sum) => Number(sum.toFixed(6))),
});

const withdraw = (db: Database, live: LiveAnswers, receiptHash: Uint8Array) =>
  db.maintain(async (client) => {
    const withdrawal = await withdrawResponse(client, db.local, receiptHash);
    if (withdrawal.outcome === 'withdrawn') live.withdraw(withdrawal.response, withdrawal.marks);
    return withdrawal.outcome;
  });

async function readAfresh(db: Database, campaignId: string) {
  const live = startLiveAnswers(db, { preload: false });
  const read = figures(await live.cube(campaignId));
  await live.close();
  return read;
}

type Step = { do: 'answer' | 'withdraw' | 'mix' | 'seal'; number: number };
const anyStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('answer', 'withdraw', 'withdraw', 'mix', 'seal'),
  number: fc.integer({ min: 1, max: 9 }),
});

describe('withdrawing a response', () => {
  test('wherever it stands, the store in memory, one read afresh and one rebuilt from the truth agree', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 20 }), async (steps) => {
        const db = await temporaryDatabase();
        const sample = await fixture(db);
        const live = startLiveAnswers(db);
        await live.loaded;
        const kept: Uint8Array[] = [];
        let made = 0;
        for (const step of [{ do: 'answer', number: 9 } as Step, ...steps]) {
          if (step.do === 'answer') {
            const rows = sampleRows(sample, step.number, made);
            made += step.number;
            kept.push(...(await storeRows(db, rows, 'tail')));
            live.append(rows);
          } else if (step.do === 'mix') await answerWriter(db).mix(0);
          else if (step.do === 'seal') await live.seal(sample.campaignId);
          else if (kept.length > 0) {
            const [gone] = kept.splice(step.number % kept.length, 1);
            if (gone) expect(await withdraw(db, live, gone)).toBe('withdrawn');
          }
        }
        const inMemory = figures(await live.cube(sample.campaignId));
        expect(inMemory.respondents.reduce((sum, people) => sum + people, 0)).toBe(kept.length);
        await live.close();
        expect(await readAfresh(db, sample.campaignId)).toEqual(inMemory);
        await rebuildSegments(db);
        expect(await readAfresh(db, sample.campaignId)).toEqual(inMemory);
      }),
      { numRuns: 3 },
    );
  });

  test('takes it out of a sealed segment too, and the rest can be sealed again', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    const [first] = await storeRows(db, sampleRows(sample, 30));
    const live = startLiveAnswers(db);
    await live.loaded;
    await live.seal(sample.campaignId);
    expect(await countOf(db, 'column_segments')).toBe(1);
    expect(await withdraw(db, live, first ?? Buffer.of())).toBe('withdrawn');
    expect([await countOf(db, 'column_segments'), await countOf(db, 'unsegmented_responses')]).toEqual([0, 29]);
    await live.seal(sample.campaignId);
    expect([await countOf(db, 'column_segments'), await countOf(db, 'unsegmented_responses')]).toEqual([1, 0]);
    await live.close();
  });

  test('is refused once the campaign has closed, and finds nothing the second time', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    const [first, second] = await storeRows(db, sampleRows(sample, 2), 'tail');
    const live = startLiveAnswers(db);
    await live.loaded;
    expect(await withdraw(db, live, first ?? Buffer.of())).toBe('withdrawn');
    expect(await withdraw(db, live, first ?? Buffer.of())).toBe('unknown');
    await db.batch(["update campaigns set status = 'closed'"]);
    expect(await withdraw(db, live, second ?? Buffer.of())).toBe('not_open');
    expect(await countOf(db, 'response_tail')).toBe(1);
    await live.close();
  });
});
