import { describe, expect, it } from 'vitest';
import { type FollowThroughOptions, followThroughFinding } from '../../../analysis/findings/followThrough.ts';
import { followThroughRates, type RecommendationRow } from '../../../analysis/findings/followThroughRates.ts';

const row = (id: string, changes: Partial<RecommendationRow>): RecommendationRow => ({
  id,
  teamId: 't1',
  institutionId: 'i1',
  title: { fr: `Rec ${id}`, en: `Rec ${id}` },
  contributorSide: 'patient_side',
  submittedOn: '2025-01-15',
  state: 'submitted',
  accepted: false,
  verified: false,
  disputed: false,
  decidedDays: null,
  ...changes,
});
const recommendations: RecommendationRow[] = [
  row('1', { state: 'implemented', accepted: true, verified: true, decidedDays: 30 }),
  row('2', { state: 'implemented', accepted: true, verified: true, disputed: true, decidedDays: 120 }),
  row('3', {
    state: 'partially_implemented',
    accepted: true,
    decidedDays: 60,
    reasonCode: 'resources',
    reason: 'Une salle sur deux.',
  }),
  row('4', { state: 'in_progress', accepted: true, decidedDays: 90, teamId: 't2' }),
  row('5', {
    state: 'declined',
    decidedDays: 20,
    reasonCode: 'legal',
    reason: 'La loi ne le permet pas.',
    contributorSide: 'professional_side',
  }),
  row('6', { state: 'withdrawn', accepted: true, decidedDays: 10, contributorSide: 'joint' }),
  row('7', { state: 'submitted', submittedOn: '2026-10-01' }),
];
const options: FollowThroughOptions = {
  recommendations,
  groups: [
    { id: 't2', name: { fr: 'Équipe B', en: 'Team B' } },
    { id: 't1', name: { fr: 'Équipe A', en: 'Team A' } },
    { id: 't3', name: { fr: 'Équipe C', en: 'Team C' } },
  ],
  by: 'team',
  scopeName: { fr: 'Programme', en: 'Programme' },
  asOf: '2026-11-22',
  period: null,
};

describe('followThroughFinding', () => {
  const finding = followThroughFinding(options);

  it('counts states by team, in alphabetical order, teams without any included', () => {
    expect(
      finding.table.rows.map(({ group, total, implemented, disputed }) => [group, total, implemented, disputed]),
    ).toEqual([
      [options.groups[1]?.name, 6, 2, 1],
      [options.groups[0]?.name, 1, 0, 0],
      [options.groups[2]?.name, 0, 0, 0],
    ]);
  });

  it('gives rates of accepted and of all submitted, over the cohort that is old enough', () => {
    const { rates } = finding.stats;
    expect([rates.all.ofSubmitted.estimate, rates.all.ofSubmitted.n]).toEqual([3 / 6, 6]);
    expect([rates.all.ofAccepted.estimate, rates.all.ofAccepted.n]).toEqual([3 / 5, 5]);
    expect([rates.all.answered.estimate, rates.all.answered.n]).toEqual([5 / 6, 6]);
    expect([rates.all.verified.estimate, rates.all.verified.n]).toEqual([1 / 3, 3]);
    expect(rates.professional_side.ofSubmitted.n).toBe(1);
  });

  it('says what is declared, and what is verified', () => {
    expect(finding.reading.en).toBe(
      'Of 7\u00a0recommendations submitted, 6 have an answer and 3 are declared implemented, 1 of them verified by the patient side. Implemented wholly or in part, of those submitted at least 12 months ago: 3 of 6; of the accepted ones alone: 3 of 5.',
    );
  });

  it('lists the reasons and the sentences given for a refusal', () => {
    const [, reasons, refusals] = finding.moreTables ?? [];
    expect(reasons?.rows.map(({ count }) => count)).toEqual([1, 1]);
    expect(refusals?.rows).toEqual([
      expect.objectContaining({ title: { fr: 'Rec 5', en: 'Rec 5' }, reason: 'La loi ne le permet pas.' }),
    ]);
  });

  it('compares contributors only with ten on each side', () => {
    expect(finding.stats.difference).toBeNull();
    const many = (side: 'patient_side' | 'professional_side', done: number): RecommendationRow[] =>
      Array.from({ length: 20 }, (_, i) =>
        row(`${side}${i}`, { contributorSide: side, state: i < done ? 'implemented' : 'declined' }),
      );
    const compared = followThroughFinding({
      ...options,
      recommendations: [...many('patient_side', 5), ...many('professional_side', 15)],
    });
    expect(compared.stats.difference?.estimate).toBe(-0.5);
  });

  it('says when nothing was submitted, or nothing is old enough', () => {
    const none = followThroughFinding({ ...options, recommendations: [] });
    expect(none).toMatchObject({ chart: null, n: 0 });
    expect(none.reading.fr).toBe('Aucune recommandation n’a encore été déposée.');
    const young = followThroughFinding({ ...options, recommendations: [row('1', { submittedOn: '2026-10-01' })] });
    expect(young.reading.en).toMatch(/None is old enough/);
  });

  it('carries the day it was read on', () => {
    expect(finding.subtitle.fr).toBe('Programme · 7\u00a0recommandations · en date du 22 novembre 2026');
  });
});

describe('what the rates may be read as', () => {
  it('calls a deferral an answer and not a decision, and says how many there are', () => {
    const deferred = row('d', {
      state: 'deferred',
      decidedDays: 40,
      reasonCode: 'resources',
      reason: 'Budget en mars.',
    });
    const finding = followThroughFinding({ ...options, recommendations: [...recommendations, deferred] });
    expect(finding.reading.en).toContain('7 have an answer (1 of them deferred)');
    expect(finding.reading.fr).toContain('7 ont reçu une réponse (dont 1 reportée)');
    const rates = JSON.stringify(finding.moreTables?.[0]?.rows.map(({ rate }) => rate));
    expect(rates).toContain('a deferral with its reason');
    expect(rates).not.toContain('Decided');
  });

  it('does not hold against an institution what was withdrawn or replaced before an answer was due', () => {
    const early = row('w', { state: 'withdrawn', submittedOn: '2026-01-01', since: '2026-01-20' });
    const late = row('l', { state: 'withdrawn', submittedOn: '2026-01-01', since: '2026-06-20' });
    const answered = row('a', { state: 'superseded', submittedOn: '2026-01-01', since: '2026-01-20', decidedDays: 9 });
    const { answered: rate } = followThroughRates([early, late, answered], '2026-11-22');
    expect([rate.estimate, rate.n]).toEqual([1 / 2, 2]);
  });

  it('keeps a deferral, a stop after acceptance and a withdrawal in the denominators, and says so', () => {
    const cohort = [
      row('1', { state: 'stopped', accepted: true, decidedDays: 10 }),
      row('2', { state: 'deferred', decidedDays: 10 }),
      row('3', { state: 'withdrawn', accepted: true, decidedDays: 10, since: '2025-05-01' }),
      row('4', { state: 'implemented', accepted: true, decidedDays: 10 }),
      row('5', { state: 'implemented', accepted: true, decidedDays: 10, submittedOn: '2026-09-01' }),
    ];
    const finding = followThroughFinding({ ...options, recommendations: cohort });
    const { ofSubmitted, ofAccepted } = finding.stats.rates.all;
    expect([ofSubmitted.estimate, ofSubmitted.n]).toEqual([1 / 4, 4]);
    expect([ofAccepted.estimate, ofAccepted.n]).toEqual([1 / 3, 3]);
    expect(finding.flags.find(({ code }) => code === 'closed_in_denominators')?.sentence.en).toMatch(/^1 of the 4 /);
  });

  it('labels history brought in from elsewhere', () => {
    const codes = (rows: RecommendationRow[]) =>
      followThroughFinding({ ...options, recommendations: rows }).flags.map(({ code }) => code);
    expect(codes([row('1', { importedHistory: true })])).toContain('imported_history');
    expect(codes([row('1', {})])).not.toContain('imported_history');
  });

  it('names a method only for figures that are shown', () => {
    const many = (side: 'patient_side' | 'professional_side', done: number): RecommendationRow[] =>
      Array.from({ length: 20 }, (_, i) =>
        row(`${side}${i}`, { contributorSide: side, state: i < done ? 'implemented' : 'declined' }),
      );
    const compared = followThroughFinding({
      ...options,
      recommendations: [...many('patient_side', 5), ...many('professional_side', 15)],
    });
    expect(compared.methods.map(({ id }) => id)).toContain('newcombe');
    const shown = compared.moreTables?.find(({ columns }) => columns.some(({ name }) => name === 'difference'));
    expect(shown?.rows[0]).toMatchObject({ difference: -50, patient: 0.25, professional: 0.75 });
    expect(followThroughFinding(options).moreTables).toHaveLength(3);
  });

  it('gives reasons by contributor that add up', () => {
    const joint = row('j', { state: 'declined', reasonCode: 'legal', reason: 'x', contributorSide: 'joint' });
    const [, reasons] = followThroughFinding({ ...options, recommendations: [joint] }).moreTables ?? [];
    expect(reasons?.rows[0]).toMatchObject({ count: 1, patient_side: 0, professional_side: 0, joint: 1 });
  });

  it('does not call what was passed on declined', () => {
    const chart = JSON.stringify(followThroughFinding(options).chart?.en.wide);
    expect(chart).toContain('Declined, passed on or stopped');
  });
});
