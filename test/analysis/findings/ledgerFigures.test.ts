import { describe, expect, it } from 'vitest';
import { ledgerMethods } from '../../../analysis/appendix/ledger.ts';
import type { Table } from '../../../analysis/finding.ts';
import type { RecommendationRow } from '../../../analysis/findings/followThroughRates.ts';
import { differenceWithinTeams } from '../../../analysis/findings/followThroughRates.ts';
import { cohortsFinding } from '../../../analysis/findings/ledger/cohorts.ts';
import { decisionTimeFinding } from '../../../analysis/findings/ledger/decisionTime.ts';
import { feltHeardFinding } from '../../../analysis/findings/ledger/feltHeard.ts';
import { flowFinding } from '../../../analysis/findings/ledger/flow.ts';
import { groupComparisonFinding } from '../../../analysis/findings/ledger/groupComparison.ts';
import { implementationTimeFinding } from '../../../analysis/findings/ledger/implementationTime.ts';
import type { LedgerOptions } from '../../../analysis/findings/ledger/ledgerFigure.ts';
import { loopFinding } from '../../../analysis/findings/ledger/loop.ts';
import { pipelineFinding } from '../../../analysis/findings/ledger/pipeline.ts';
import { formatNumber } from '../../../analysis/format.ts';
import { foldEvents } from '../../../analysis/ledger/fold.ts';
import type { LedgerEvent } from '../../../analysis/ledger/state.ts';
import { waitsOf } from '../../../analysis/ledger/waits.ts';
import { shownFaults } from '../../api/reproduce/shownResults.ts';

type Step = [LedgerEvent['type'], string, Record<string, unknown>?];
const reason = { reasonCode: 'resources', reason: 'Le budget est engagé ailleurs.' };
const open: Step[] = [['submitted', '2025-01-10']];
const decided: Step[] = [...open, ['acknowledged', '2025-01-12'], ['under_review', '2025-02-01']];
const accepted: Step[] = [
  ...decided,
  ['accepted', '2025-03-01'],
  ['communicated_back', '2025-03-11', { communicatedOn: '2025-03-11' }],
];
const lives: Record<string, Step[]> = {
  open,
  declined: [...decided, ['declined', '2025-02-20', reason]],
  accepted: [...accepted, ['planned', '2025-04-01', { dueOn: '2025-12-01' }]],
  verified: [
    ...accepted,
    ...([
      ['planned', '2025-04-01'],
      ['in_progress', '2025-05-01'],
    ] as Step[]),
    ...([
      ['implemented', '2025-11-01', {}],
      ['verified', '2025-12-05'],
    ] as Step[]),
  ],
  withdrawn: [...open, ['withdrawn', '2025-06-01']],
};
const eventsOf = (steps: Step[]): LedgerEvent[] =>
  steps.map(([type, day, detail = {}], i) => ({
    ...{ sequence: i + 1, type, detail, occurredOn: day, recordedAt: Date.parse(`${day}T17:00:00Z`), imported: false },
  }));
const rowFrom = (id: string, steps: Step[], changes: Partial<RecommendationRow> = {}): RecommendationRow => ({
  ...{ id, teamId: 't1', institutionId: 'i1', title: { fr: id, en: id }, contributorSide: 'patient_side' },
  ...foldEvents(eventsOf(steps)),
  ...changes,
});
const names = Object.keys(lives);
const twenty = Array.from({ length: 20 }, (_, i) =>
  rowFrom(`r${i}`, lives[names[i % names.length] ?? 'open'] ?? open, {
    teamId: `t${i % 4}`,
    contributorSide: i % 2 === 0 ? 'patient_side' : 'professional_side',
  }),
);
const options: LedgerOptions = {
  rows: twenty,
  groups: [0, 1, 2, 3].map((i) => ({ id: `t${i}`, name: { fr: `Équipe ${i}`, en: `Team ${i}` } })),
  ...{ by: 'team', scopeName: { fr: 'Programme', en: 'Programme' }, asOf: '2026-11-22' },
  period: { from: '2025-01-10', to: '2026-11-22' },
};
const few = { ...options, rows: twenty.slice(0, 5) };
const none = { ...options, rows: [], period: null };

const onDay = ({ rows }: Table, days: number) =>
  rows.find(
    ({ day }) =>
      typeof day === 'object' && day !== null && 'en' in day && day.en === `${formatNumber(days, 'en')}\u00a0days`,
  );

describe('the fold', () => {
  it('keeps each phase with its day, and how long after the decision the contributors were told', () => {
    const { steps, toldDays } = foldEvents(eventsOf(lives.verified ?? []));
    expect(steps).toEqual([
      ['2025-01-10', 'awaiting'],
      ['2025-03-01', 'under_way'],
      ['2025-11-01', 'declared'],
      ['2025-12-05', 'verified'],
    ]);
    expect(toldDays).toBe(10);
  });

  it('starts the wait for word anew with each decision', () => {
    const again: Step[] = [
      ...([...decided, ['deferred', '2025-02-10', { ...reason, reviewOn: '2025-03-01' }]] as Step[]),
      ...([
        ['communicated_back', '2025-02-12', {}],
        ['under_review', '2025-03-01'],
      ] as Step[]),
      ['accepted', '2025-03-10'],
    ];
    expect(foldEvents(eventsOf(again)).toldDays).toBeNull();
  });
});

describe('the figures of the ledger', () => {
  it('wait for an answer as the export of waits says, with the median of those who wait', () => {
    const { stats, table, chart } = decisionTimeFinding(options);
    const all = stats.curves.find(({ who }) => who === 'all');
    const waits = ['declined', 'accepted', 'verified'].map((name) =>
      waitsOf(eventsOf(lives[name] ?? []), options.asOf),
    );
    expect(all?.curve.points.filter(({ events }) => events > 0).map(({ time }) => time)).toEqual(
      [...new Set(waits.map(({ answer }) => answer.days))].sort((a, b) => a - b),
    );
    expect(all?.curve.median.estimate).toBe(50);
    expect(all?.answered).toBe(12);
    expect(chart).not.toBeNull();
    expect(onDay(table, 90)?.share).toBeCloseTo(0.6, 10);
  });

  it('take refusals and withdrawals for ends that rule an implementation out', () => {
    const { table, reading } = implementationTimeFinding(options);
    const year = onDay(table, 365);
    expect(
      [year?.implemented, year?.refused, year?.closed, year?.open].map((share) => Number(share).toFixed(2)),
    ).toEqual([...['0.20', '0.20', '0.20', '0.40']]);
    expect(reading.en).toContain('A year after they were put forward, 20% of the recommendations were implemented');
    // Nobody was watched for three years.
    expect(onDay(table, 1095)?.implemented).toBeNull();
  });

  it('give no share of a quarter that is too young', () => {
    const young = rowFrom('young', [['submitted', '2026-10-01']]);
    const { table } = cohortsFinding({ ...options, rows: [...twenty, young] });
    expect(table.rows[0]).toMatchObject({
      quarter: { fr: 'T1 2025', en: 'Q1 2025' },
      n: 20,
      accepted: 8,
      done_share: 0.2,
    });
    expect(table.rows.at(-1)).toMatchObject({ n: 1, done_share: null, due: 0 });
  });

  it('count where each stood at the end of a quarter', () => {
    const { stats, chart } = flowFinding(options);
    const at = (day: string) => stats.moments.find((moment) => moment.day === day)?.counts;
    expect(at('2025-03-31')).toMatchObject({ awaiting: 8, under_way: 8, refused: 4, closed: 0 });
    expect(at('2025-12-31')).toMatchObject({ awaiting: 4, under_way: 4, refused: 4, verified: 4, closed: 4 });
    expect(stats.moments.at(-1)?.day).toBe('2026-11-22');
    // Under the last column, the day as each language writes it.
    expect(JSON.stringify(chart?.fr)).toContain('"22 nov."');
    expect(JSON.stringify(chart?.en)).toContain('"Nov 22"');
    expect(JSON.stringify(chart)).not.toContain('2026-11-22');
  });

  it('follow recommendations from raised to verified, each stage within the one before', () => {
    expect(pipelineFinding(options).stats.counts).toEqual({
      raised: 20,
      answered: 12,
      accepted: 8,
      declared: 4,
      verified: 4,
    });
    expect(pipelineFinding(few).flags.map(({ code }) => code)).toContain('young_cohort');
  });

  it('tell whether the loop was closed, what is overdue and what has no reason', () => {
    const { all, medianTold } = loopFinding(options).stats;
    expect(all.told).toEqual({ holds: 8, of: 12 });
    expect(all.told_soon).toEqual({ holds: 8, of: 12 });
    expect(all.overdue).toEqual({ holds: 4, of: 4 });
    expect(all.unexplained).toEqual({ holds: 0, of: 4 });
    expect(medianTold).toBe(10);
  });

  it('compare groups only when there are enough of them and they can be told apart', () => {
    expect(groupComparisonFinding(options).stats.notComparable).toBe('too_few_groups');
    const groups = Array.from({ length: 10 }, (_, i) => ({ id: `g${i}`, name: { fr: `É ${i}`, en: `T ${i}` } }));
    const rows = groups.flatMap(({ id }, g) =>
      Array.from({ length: 20 }, (_, i) =>
        rowFrom(`${id}${i}`, (i < 2 * g ? lives.verified : lives.declined) ?? [], { teamId: id }),
      ),
    );
    const { stats, table, chart, reading } = groupComparisonFinding({ ...options, rows, groups });
    expect(stats.notComparable).toBeNull();
    expect(table.rows[0]?.band).toEqual({ fr: 'au-dessous', en: 'below' });
    expect(Number(table.rows[0]?.estimate)).toBeGreaterThan(0);
    expect(chart).not.toBeNull();
    expect(reading.en).toMatch(/^Of 10 teams, \d above|^Of 10 teams/);
    const alike = groupComparisonFinding({
      ...options,
      groups,
      rows: rows.map((row, i) => ({ ...row, teamId: `g${i % 10}` })),
    });
    expect(alike.stats.notComparable).not.toBeNull();
    expect(alike.chart).toBeNull();
  });

  it('compare the sides within teams that have both', () => {
    expect(differenceWithinTeams(twenty, options.asOf)).toBeNull();
    const mixed = twenty.map((row, i) => ({ ...row, teamId: `t${Math.floor(i / 2) % 4}` }));
    expect(differenceWithinTeams(mixed, options.asOf)?.estimate).not.toBeNull();
  });

  it('say nothing of being heard at a place below the programme', () => {
    const asked = { scopeName: options.scopeName, asOf: options.asOf, period: null };
    for (const views of [null, []]) {
      const { table, n, chart } = feltHeardFinding({ ...asked, views });
      expect([n, chart]).toEqual([null, null]);
      expect(table.rows.every(({ count }) => typeof count === 'object')).toBe(true);
    }
  });

  const all = [
    decisionTimeFinding,
    implementationTimeFinding,
    cohortsFinding,
    loopFinding,
    flowFinding,
    pipelineFinding,
  ];
  it.each([...all, groupComparisonFinding])(
    '%s: has words in both languages, with many, few and no recommendations',
    (make) => {
      for (const given of [options, few, none]) {
        const finding = make(given);
        const { kind, reading, title, subtitle, note, flags } = finding;
        expect(shownFaults(finding)).toEqual([]);
        for (const text of [reading, title, subtitle, note, ...flags.map(({ sentence }) => sentence)]) {
          expect(text.fr).not.toMatch(/NaN|undefined|null|Infinity/);
          expect(text.en).not.toMatch(/NaN|undefined|null|Infinity/);
        }
        expect(ledgerMethods(kind as 'cohorts', given).estimand.fr).toContain('Programme');
      }
    },
  );
});
