import { expect, it } from 'vitest';
import { notNamedFlags, type PooledRow, widestClear } from '../../../analysis/findings/pooledFigure.ts';

const rowOf = (name: string, interval: [number, number], p: number): PooledRow => ({
  measure: { kind: 'item', name },
  title: { fr: name, en: name },
  side: 'both',
  found: {
    shown: {
      estimate: { estimate: 0.4, interval, n: 20, method: { id: 'pooled', version: '1' }, flags: [] },
      people: [50, 120],
      teams: 20,
      p,
    },
  },
});

it('says why the headline does not name what an interval alone would', () => {
  const unclear = [
    rowOf('ideas', [0.13, 0.66], 0.01),
    ...Array.from({ length: 11 }, () => rowOf('x', [-0.2, 0.3], 0.6)),
  ];
  expect(widestClear(unclear).widest).toBeNull();
  const [said, ...others] = notNamedFlags(unclear);
  expect(others).toEqual([]);
  expect(said?.sentence.en).toBe(
    '“ideas”: the interval leaves out zero, which may happen by chance among 12 comparisons. The headline allows for it, the intervals do not.',
  );
  expect(said?.sentence.fr).toContain('parmi 12 comparaisons');
});

it('says nothing where the headline and the intervals agree', () => {
  expect(notNamedFlags([rowOf('clear', [0.2, 0.6], 0.0001), rowOf('x', [-0.2, 0.3], 0.6)])).toEqual([]);
  expect(notNamedFlags([rowOf('x', [-0.2, 0.3], 0.6)])).toEqual([]);
});
