import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeardView, heardShown } from '../../../analysis/disclosure/heardViews.ts';

const at = (day: string): number => Date.parse(`${day}T17:00:00Z`);
const view = (team: number, recommendation: string, score: number, day: string): HeardView => ({
  ...{ teamId: `t${team}`, recommendationId: `${team}${recommendation}`, score, recordedAt: at(day) },
});
const five = (day: string, scores: [number, number, number, number, number] = [4, 5, 3, 4, 2]): HeardView[] => [
  ...[view(1, 'a', scores[0], day), view(1, 'a', scores[1], day), view(2, 'a', scores[2], day)],
  ...[view(2, 'a', scores[3], day), view(3, 'a', scores[4], day)],
];

describe('heardShown', () => {
  it('tells nothing of four people, of two teams, of one voice, or before the month is over', () => {
    const all = five('2026-03-10');
    expect(heardShown(all.slice(1), '2026-06-01')).toBeNull();
    expect(heardShown([...all.slice(0, 4), view(2, 'b', 1, '2026-03-11')], '2026-06-01')).toBeNull();
    expect(heardShown(five('2026-03-10', [4, 4, 4, 4, 4]), '2026-06-01')).toBeNull();
    expect(heardShown(all, '2026-03-31')).toBeNull();
    expect(heardShown(all, '2026-04-01')).toEqual({ counts: [0, 1, 1, 2, 1], month: '2026-03' });
  });

  it('does not take several views of one person for several people', () => {
    const busy = ['a', 'b', 'c', 'd', 'e'].flatMap((name, i) =>
      [1, 2, 3].map((team) => view(team, name, i + 1, '2026-03-10')),
    );
    expect(heardShown(busy, '2026-06-01')).toBeNull();
  });

  it('keeps what came later until it is a batch of its own', () => {
    const first = five('2026-03-10');
    const later = view(3, 'b', 1, '2026-04-10');
    expect(heardShown([...first, later], '2026-06-01')).toEqual(heardShown(first, '2026-06-01'));
    expect(heardShown([...first, later, ...five('2026-05-02')], '2026-06-01')?.counts).toEqual([1, 2, 2, 4, 2]);
  });

  it('differs between any two days by nothing, or by five views or more', () => {
    const views = fc.array(
      fc.record({
        ...{ teamId: fc.constantFrom('a', 'b', 'c', 'd'), recommendationId: fc.constantFrom('1', '2', '3') },
        score: fc.integer({ min: 1, max: 5 }),
        recordedAt: fc.integer({ min: at('2025-01-01'), max: at('2026-12-31') }),
      }),
      { maxLength: 60 },
    );
    const months = Array.from({ length: 24 }, (_, i) => new Date(Date.UTC(2025, i + 1, 2)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(views, (given) => {
        // A recommendation belongs to one team.
        const all = given.map((each) => ({ ...each, recommendationId: `${each.teamId}${each.recommendationId}` }));
        let before = [0, 0, 0, 0, 0];
        for (const day of months) {
          const counts = heardShown(all, day)?.counts ?? [0, 0, 0, 0, 0];
          const grown = counts.map((count, i) => count - (before[i] ?? 0));
          const sum = grown.reduce((total, each) => total + each, 0);
          expect(grown.every((each) => each >= 0)).toBe(true);
          expect(sum === 0 || (sum >= 5 && grown.filter((each) => each > 0).length > 1)).toBe(true);
          before = counts;
        }
      }),
    );
  });
});
