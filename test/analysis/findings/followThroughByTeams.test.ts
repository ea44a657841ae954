import { describe, expect, it } from 'vitest';
import { appendixOf } from '../../../analysis/appendix/appendix.ts';
import { followThroughMethods } from '../../../analysis/appendix/followThrough.ts';
import { followThroughFinding } from '../../../analysis/findings/followThrough.ts';
import { ratesByTeams } from '../../../analysis/findings/followThroughByTeams.ts';
import type { RecommendationRow } from '../../../analysis/findings/followThroughRates.ts';

/** In every team all recommendations share a fate: ten each, all implemented in every other team. */
const alike = (teams: number, named = (team: number) => `t${team}`): RecommendationRow[] =>
  Array.from({ length: teams * 10 }, (_, at): RecommendationRow => {
    const team = Math.floor(at / 10);
    return {
      ...{ id: String(at), teamId: named(team), institutionId: 'i', title: { fr: 'x', en: 'x' } },
      ...{ contributorSide: 'patient_side', submittedOn: '2025-01-15', verified: false, disputed: false },
      ...{ state: team % 2 === 0 ? 'implemented' : 'in_progress', accepted: true, decidedDays: 30 },
    };
  });
const asOf = '2026-11-22';
const finding = (rows: RecommendationRow[]) =>
  followThroughFinding({
    ...{ recommendations: rows, groups: [], by: 'team', scopeName: { fr: 'P', en: 'P' }, asOf, period: null },
  });
const codes = (rows: RecommendationRow[]) => finding(rows).flags.map(({ code }) => code);

describe('rates of follow-through from teams drawn anew', () => {
  it('allow for recommendations of a team sharing a fate: the interval is as wide as that of so many teams', () => {
    const [low = 1, high = 0] = ratesByTeams(alike(16), asOf).intervals.all.ofSubmitted ?? [];
    const wilson = finding(alike(16)).stats.rates.all.ofSubmitted.interval ?? [0, 1];
    // 8 of 16 teams: two standard errors of the share of 16 are a quarter; Wilson's takes 160 for independent.
    expect(high - low).toBeGreaterThan(0.35);
    expect(high - low).toBeLessThan(0.6);
    expect(wilson[1] - wilson[0]).toBeLessThan(0.2);
  });

  it('give the same digits whatever the teams are called and however the rows are ordered', () => {
    const first = ratesByTeams(alike(11), asOf);
    const second = ratesByTeams(alike(11, (team) => `z${99 - team}`).toReversed(), asOf);
    expect(second).toEqual(first);
    expect(ratesByTeams(alike(12), asOf).seed).not.toBe(first.seed);
  });

  it('stand beside Wilson’s in the table, and say so instead of warning of intervals that are too narrow', () => {
    const rates = finding(alike(10)).moreTables?.[0]?.rows.find(({ n }) => n === 100);
    expect(Number(rates?.low_teams)).toBeLessThan(Number(rates?.low));
    expect(codes(alike(10))).toContain('teams_drawn');
    expect(codes(alike(10))).not.toContain('clustering_ignored');
  });

  it('are left out with fewer than eight teams, which is said', () => {
    expect(ratesByTeams(alike(7), asOf).intervals.all.ofSubmitted).toBeNull();
    expect(finding(alike(7)).moreTables?.[0]?.rows[0]).toMatchObject({ low_teams: null, high_teams: null });
    expect(codes(alike(7))).toContain('clustering_ignored');
  });

  it('tell their seed in the methods appendix, and none where nothing was drawn', () => {
    const appendix = (rows: RecommendationRow[]) => {
      const made = finding(rows);
      const methods = followThroughMethods(
        { recommendations: rows, groups: [], by: 'team', scopeName: { fr: 'P', en: 'P' }, asOf, period: null },
        made.stats.byTeams,
      );
      const data = { kind: 'ledger' as const, fingerprint: 'f', releases: [], ledger: { asOf, events: 1 } };
      return appendixOf(made, methods, { methodName: (id) => id, softwareVersion: '1', data });
    };
    const drawn = appendix(alike(9));
    expect(drawn.seed).toBe(ratesByTeams(alike(9), asOf).seed);
    expect(drawn.randomness.fr).toContain(String(drawn.seed));
    expect(drawn.methods.map(({ id }) => id)).toContain('team_bootstrap');
    expect(appendix(alike(3)).seed).toBeNull();
  });
});
