import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { EventType } from '../../../analysis/ledger/transitions.ts';
import { isState, possibleEvents, type State } from '../../../analysis/ledger/transitions.ts';
import { recommendationStates } from '../../../api/db/schema/recommendationStates.ts';
import { appendEvent, standingRow } from '../../../api/model/ledgerWriting.ts';
import { foldedStates, rebuildStates, type StateRow } from '../../../api/model/recommendationStates.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { insertHistories, noonOf } from '../../support/histories.ts';

let db: TemporaryDatabase;
let sample: Fixture;
beforeAll(async () => {
  db = await temporaryDatabase('file');
  sample = await fixture(db);
});

const reason = 'Le budget de cette année est engagé.';
const refusal = { reasonCode: 'resources', reason };
const text = fc.record({ fr: fc.string({ minLength: 1, maxLength: 8 }), en: fc.string({ maxLength: 8 }) });
const day = fc.constantFrom('2026-05-01', '2026-06-15', '2027-01-01');

/** What an event of each type may say; those that may say nothing say nothing. */
const details: Partial<Record<EventType, fc.Arbitrary<Record<string, unknown>>>> = {
  deferred: day.map((reviewOn) => ({ ...refusal, reviewOn })),
  declined: fc.constant(refusal),
  out_of_scope: fc.constant({ ...refusal, routedTo: 'La direction' }),
  partially_implemented: fc.constant(refusal),
  stopped: fc.constant(refusal),
  superseded: fc.constant({ by: 'other' }),
  planned: fc.record({ dueOn: day }, { requiredKeys: [] }),
  communicated_back: day.map((communicatedOn) => ({ communicatedOn, channel: 'email' })),
  corrected: fc.record(
    { title: text, theme: fc.constantFrom('access', 'care'), contributorSide: fc.constant('patient_side') },
    { requiredKeys: [] },
  ),
  assigned: fc.record({ ownerId: fc.constantFrom('a', 'b', null), dueOn: day }, { requiredKeys: ['ownerId'] }),
  linked: fc.record({ relation: fc.constantFrom('parent', 'related'), to: fc.constant('other') }),
  unlinked: fc.record({ relation: fc.constantFrom('parent', 'related'), to: fc.constant('other') }),
  objectives_set: fc.record({ objectives: fc.array(text, { maxLength: 3 }) }),
  heard: fc.record({ score: fc.integer({ min: 1, max: 5 }) }),
};

/** A lawful walk: choices among what may follow, each with a detail and how many hours later it is recorded. */
const walks = fc.array(fc.tuple(fc.nat(), fc.integer({ min: -3, max: 900 })), {
  minLength: 1,
  maxLength: 25,
});

const stored = async (): Promise<StateRow[]> =>
  (await db.read.select().from(recommendationStates)).sort((a, b) =>
    a.recommendationId < b.recommendationId ? -1 : 1,
  );

it('a state brought forward event by event is the fold of them all, and a rebuild changes nothing', async () => {
  const [team] = sample.teams;
  const place = { teamId: team?.id ?? '', institutionId: team?.institutionId ?? '' };
  await insertHistories(db, sample.programId, [{ id: 'other', ...place, steps: [['submitted', '2026-01-01']] }]);
  let walked = 0;
  await fc.assert(
    fc.asyncProperty(walks, fc.nat(), async (walk, seed) => {
      const id = `r${walked++}`;
      await insertHistories(db, sample.programId, [{ id, ...place, steps: [['submitted', '2026-01-05']] }]);
      await db.write(async (tx) => {
        let state: State = 'submitted';
        let now = noonOf('2026-01-05');
        for (const [index, [choice, hours]] of walk.entries()) {
          const possible: EventType[] = possibleEvents(state);
          const type = possible[choice % possible.length] ?? 'progress_note';
          if (isState(type)) state = type;
          now += hours * 3_600_000;
          const [said = {}] = fc.sample(details[type] ?? fc.constant({}), { seed: seed + index, numRuns: 1 });
          const detail = structuredClone({ ...said });
          const made = { actorId: null, actorRole: 'team_lead', occurredOn: '2026-01-05', imported: index % 9 === 8 };
          await appendEvent(tx, await standingRow(tx, id), { id: `${id}/${index}`, type, detail, ...made }, now);
        }
      });
    }),
    { numRuns: 60 },
  );
  const kept = await stored();
  const folded: StateRow[] = [];
  for await (const rows of foldedStates(db.read)) folded.push(...rows);
  folded.sort((a, b) => (a.recommendationId < b.recommendationId ? -1 : 1));
  expect(kept).toEqual(folded);
  expect(await rebuildStates(db)).toBe(walked + 1);
  expect(await stored()).toEqual(kept);
});
