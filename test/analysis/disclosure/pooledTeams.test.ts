import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateExperience } from '../../../analysis/disclosure/experience.ts';
import { fewestPooledTeams, pooledChanges, pooledGaps } from '../../../analysis/disclosure/pooledTeams.ts';
import type { Hierarchy } from '../../../analysis/hierarchy.ts';
import { type Cube, scaleOffset } from '../../../analysis/snapshot.ts';
import { perceptionGap } from '../../../analysis/stats/perceptionGap.ts';

const scaleOnly = (scores: number[][][]): Cube => {
  const layout = {
    ...{ campaign: 'c', items: [], valueSlots: 5 },
    scales: [{ name: 's', items: [], minimumAnswered: 0.5, low: 1, high: 5 }],
  };
  const teams = scores.map((_, i) => `t${i}`);
  const cube: Cube = {
    ...{ layout, teams, respondents: new Uint32Array(teams.length * 2), counts: new Uint32Array(0) },
    scaleSums: new Float64Array(teams.length * 2 * 3),
  };
  for (const [team, sides] of scores.entries())
    for (const [side, values] of sides.entries()) {
      cube.respondents[team * 2 + side] = values.length;
      const at = scaleOffset(layout, team, side, 0);
      cube.scaleSums[at] = values.length;
      cube.scaleSums[at + 1] = values.reduce((a, b) => a + b, 0);
      cube.scaleSums[at + 2] = values.reduce((a, b) => a + b * b, 0);
    }
  return cube;
};
const hierarchyOf = (cube: Cube): Hierarchy => ({ program: 'p', institutions: [{ id: 'i', teams: cube.teams }] });
const gateOf = (scores: number[][][]) => {
  const cube = scaleOnly(scores);
  return gateExperience(cube, hierarchyOf(cube), { minimumGroup: 5 });
};
/** Teams of three patients and four professionals, the latter higher. */
const teamsOf = (count: number, raise = 0.5) =>
  Array.from({ length: count }, (_, t) => [
    [2, 3, 4].map((score) => score + (t % 3) / 4),
    [2, 3, 4, 5].map((score) => score + (t % 4) / 8 + raise - 0.5),
  ]);
const scale = (name: string) => ({ kind: 'scale' as const, name });
const program = { level: 'program' } as const;

describe('pooledGaps', () => {
  it('is the random-effects mean of the teams’ gaps, rounded, with its interval', () => {
    const scores = teamsOf(12);
    const found = pooledGaps(gateOf(scores), program)(scale('s'));
    const sides = scores.map(([a = [], b = []], i) => {
      const group = (values: number[]) => ({
        n: values.length,
        mean: values.reduce((x, y) => x + y, 0) / values.length,
      });
      const squares = [a, b].flatMap((values) => values.map((value) => (value - group(values).mean) ** 2));
      const sumOfSquares = squares.reduce((x, y) => x + y, 0);
      return { id: String(i), patient: group(a), professional: group(b), sumOfSquares };
    });
    const hksj = perceptionGap(sides)?.pooled.hksj;
    if (!('shown' in found)) throw new Error('withheld');
    expect(found.shown).toMatchObject({ teams: 12, people: [36, 48] });
    expect(found.shown.estimate.estimate).toBe(Number(hksj?.estimate?.toFixed(2)));
    expect(found.shown.estimate.interval).toEqual(hksj?.interval?.map((end) => Number(end.toFixed(2))));
  });

  it('tells how many people of a side are shown at the place, not how many sit in teams with the other side', () => {
    const score = fc.integer({ min: 2, max: 10 }).map((half) => half / 2);
    const group = (least: number, most: number) => fc.array(score, { minLength: least, maxLength: most });
    const whole = fc.tuple(group(1, 4), group(1, 4));
    const oneSided = fc.oneof(
      fc.tuple(fc.constant<number[]>([]), group(1, 4)),
      fc.tuple(group(1, 4), fc.constant<number[]>([])),
    );
    let few = 0;
    fc.assert(
      fc.property(
        fc.array(whole, { minLength: 8, maxLength: 12 }),
        fc.array(oneSided, { minLength: 1, maxLength: 3 }),
        (teams, lone) => {
          const gate = gateOf([...teams, ...lone]);
          const found = pooledGaps(gate, program)(scale('s'));
          if (!('shown' in found)) return;
          const shown = (['patient_side', 'professional_side'] as const).map(
            (side) => gate.scale(program, side, 's')?.n,
          );
          expect(found.shown.people).toEqual(shown);
          expect(found.shown).toMatchObject({ teams: teams.length, estimate: { n: teams.length } });
          const later = gateOf(teams);
          const change = pooledChanges(gate, later, { scope: program, side: 'both' })(scale('s'));
          if ('shown' in change)
            expect(change.shown.people).toEqual([gate, later].map((each) => each.scale(program, 'both', 's')?.n));
          const alone = [0, 1].map((side) => lone.reduce((sum, team) => sum + (team[side]?.length ?? 0), 0));
          if (alone.some((people) => people > 0 && people < 5)) few++;
        },
      ),
      { numRuns: 60 },
    );
    expect(few).toBeGreaterThan(0);
  });

  it('needs eight teams, is never of a team, and is withheld where a side is', () => {
    const few = gateOf(teamsOf(fewestPooledTeams - 1));
    expect(pooledGaps(few, program)(scale('s'))).toEqual({ tooFewTeams: true });
    const gate = gateOf(teamsOf(10));
    expect(pooledGaps(gate, { level: 'team', id: 't0' })(scale('s'))).toEqual({ withheld: true });
    // Two patients in all: their side is not shown.
    const lone = teamsOf(10).map(([, professionals = []], i) => [i < 2 ? [3] : [], professionals]);
    expect(pooledGaps(gateOf(lone), program)(scale('s'))).toEqual({ withheld: true });
  });
});

describe('pooledChanges', () => {
  it('is the later mean less the earlier one within teams', () => {
    const before = teamsOf(10);
    const after = before.map((sides) => sides.map((values) => values.map((value) => value + 0.25)));
    const found = pooledChanges(gateOf(before), gateOf(after), { scope: program, side: 'both' })(scale('s'));
    if (!('shown' in found)) throw new Error('withheld');
    expect(found.shown.estimate.estimate).toBe(0.25);
    expect(found.shown.people).toEqual([70, 70]);
  });

  it('is withheld where either moment is', () => {
    const same = teamsOf(10).map((sides) => sides.map((values) => values.map(() => 3)));
    const at = { scope: program, side: 'both' } as const;
    expect(pooledChanges(gateOf(teamsOf(10)), gateOf(same), at)(scale('s'))).toEqual({ withheld: true });
    expect(pooledChanges(gateOf(teamsOf(10)), gateOf(teamsOf(10)), at)(scale('other'))).toEqual({
      withheld: true,
    });
  });
});
