import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { endOfDay } from '../../../analysis/ledger/days.ts';
import { foldEvents } from '../../../analysis/ledger/fold.ts';
import type { EventType } from '../../../analysis/ledger/transitions.ts';
import { isState, possibleEvents, type State } from '../../../analysis/ledger/transitions.ts';
import { ledgerDays, recommendationDays } from '../../../api/db/schema/recommendationDays.ts';
import { recommendationStates } from '../../../api/db/schema/recommendationStates.ts';
import { ledgerChain, recommendationEvents, recommendations } from '../../../api/db/schema/recommendations.ts';
import { type LedgerRow, recommendationRows } from '../../../api/model/followThroughRows.ts';
import { broughtForward } from '../../../api/model/keptLedgerRows.ts';
import { readLedger } from '../../../api/model/ledger.ts';
import { foldedLedgers, rebuildStates } from '../../../api/model/ledgerRebuild.ts';
import { appendEvent, standingRow } from '../../../api/model/ledgerWriting.ts';
import type { StateRow } from '../../../api/model/recommendationStates.ts';
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

const storedDays = async () => [
  ...(await db.read
    .select()
    .from(recommendationDays)
    .orderBy(asc(recommendationDays.recommendationId), asc(recommendationDays.recordedOn))),
  ...(await db.read.select().from(ledgerDays).orderBy(asc(ledgerDays.recordedOn))),
];
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const dayBefore = (of: string) => new Date(Date.parse(`${of}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** What figures are made of, folded from nothing from what was recorded until the end of a day; null for all of it. */
async function foldedUntil(asOf: string | null) {
  const until = asOf === null ? Number.POSITIVE_INFINITY : endOfDay(asOf);
  const ledger = await readLedger(db.read, db.read.select({ id: recommendations.id }).from(recommendations));
  const links = await db.read
    .select({ position: ledgerChain.position, recordedAt: recommendationEvents.recordedAt })
    .from(ledgerChain)
    .innerJoin(recommendationEvents, eq(recommendationEvents.id, ledgerChain.eventId));
  const submitted = await db.read.select().from(recommendations);
  const rows: LedgerRow[] = [];
  for (const { id, teamId, contributorSide } of submitted) {
    const known = (ledger.get(id) ?? []).filter(({ recordedAt }) => recordedAt < until);
    if (known.length === 0) continue;
    const events = known.filter(({ type }) => type !== 'heard').length;
    const { reason, ...state } = foldEvents(known);
    const { submittedOn, since, accepted, verified, disputed, importedHistory, decidedDays, reasonCode } = state;
    const { decidedOn, declaredOn, dueOn, reviewOn, toldDays, steps } = state;
    const institutionId = sample.teams.find((team) => team.id === teamId)?.institutionId ?? '';
    rows.push({
      ...{ id, teamId, institutionId, contributorSide: state.corrections.contributorSide ?? contributorSide },
      ...{ submittedOn, state: state.state, since, accepted, verified, disputed, importedHistory },
      ...{
        hasReason: Boolean(reason),
        decidedDays,
        reasonCode,
        decidedOn,
        declaredOn,
        dueOn,
        reviewOn,
        toldDays,
        steps,
      },
      events,
    });
  }
  const position = Math.max(0, ...links.flatMap((link) => (link.recordedAt < until ? [link.position] : [])));
  return { rows, position };
}

it('a state brought forward event by event is the fold of them all, as of each day too, and a rebuild changes nothing', async () => {
  const [team] = sample.teams;
  const place = { teamId: team?.id ?? '', institutionId: team?.institutionId ?? '' };
  await insertHistories(db, sample.programId, [{ id: 'other', ...place, steps: [['submitted', '2026-01-01']] }]);
  const everywhere = { program: sample.programId };
  let walked = 0;
  let present = await broughtForward(db.read, everywhere, null);
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
      if (walked % 4 === 0) present = await broughtForward(db.read, everywhere, present);
    }),
    { numRuns: 60 },
  );
  const kept = await stored();
  const folded: StateRow[] = [];
  for await (const { states } of foldedLedgers(db.read)) folded.push(...states);
  folded.sort((a, b) => (a.recommendationId < b.recommendationId ? -1 : 1));
  expect(kept).toEqual(folded);
  present = await broughtForward(db.read, everywhere, present);
  expect(present.rows).toEqual((await foldedUntil(null)).rows.sort(byId));
  expect(await broughtForward(db.read, everywhere, present)).toBe(present);
  const days = await storedDays();
  const pastDays = [...new Set(days.map(({ recordedOn }) => recordedOn))];
  const places = pastDays.flatMap((asOf, index) => (index % 20 === 0 ? [asOf, dayBefore(asOf)] : []));
  for (const asOf of [...places, pastDays.at(-1) ?? '', null]) {
    const { rows, head } = await recommendationRows(db.read, { program: sample.programId }, asOf);
    const expected = await foldedUntil(asOf);
    expect(rows).toEqual(expected.rows.sort(byId));
    expect(head.count).toBe(expected.position);
  }
  expect(await rebuildStates(db)).toBe(walked + 1);
  expect(await stored()).toEqual(kept);
  expect(await storedDays()).toEqual(days);
});
